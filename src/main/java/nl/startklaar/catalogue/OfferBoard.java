package nl.startklaar.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Products with all that a tile shows of them, in one question: a pupil waits for it. */
@Repository
class OfferBoard {

    private final JdbcClient jdbc;

    OfferBoard(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Offer> list(Collection<UUID> products) {
        return jdbc.sql(
                        """
                        select product.id, product.code, product.name, product.year_group, product.audience, product.opens,
                               product.address, product.icon, product.device_profile, product.only_at_school, product.offered,
                               method.id as method_id, method.code as method_code, method.name as method_name,
                               method.subject, method.offered as method_offered,
                               publisher.id as publisher_id, publisher.code as publisher_code,
                               publisher.name as publisher_name, publisher.roster, publisher.end_month,
                               publisher.end_day, publisher.ends_direct_way, publisher.fields, publisher.purpose,
                               publisher.email, publisher.phone, publisher.website,
                               publisher.offered as publisher_offered
                          from catalogue.product
                          join catalogue.method
                            on method.id = product.method_id
                          join catalogue.publisher
                            on publisher.id = method.publisher_id
                         where product.id = any (:products)
                         order by method.name collate dutch, method.id, product.year_group nulls first,
                                  product.name collate dutch, product.id
                        """)
                .param("products", products.toArray(UUID[]::new))
                .query(OfferBoard::toOffer)
                .list();
    }

    private static Offer toOffer(ResultSet row, int rowNumber) throws SQLException {
        return new Offer(
                CatalogueStore.toProduct(row),
                CatalogueStore.toMethod(row, "method_"),
                CatalogueStore.toPublisher(row, "publisher_"));
    }
}
