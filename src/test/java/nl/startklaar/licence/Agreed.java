package nl.startklaar.licence;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.startklaar.catalogue.TeachingMethod;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.licence.NewContract.Part;

/** Contracts as tests need them, written down in one line. */
final class Agreed {

    static final LocalDate LONG_AGO = LocalDate.of(2024, 8, 1);
    static final LocalDate LAST_YEAR = LocalDate.of(2025, 8, 1);
    static final LocalDate THIS_YEAR = LocalDate.of(2026, 8, 1);

    private Agreed() {}

    /** As it stands now. */
    static Contract find(Contracts contracts, SchoolId school, UUID id) {
        return contracts.list(school).stream()
                .filter(it -> it.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    static NewContract contract(TeachingMethod method, ContractKind kind, LocalDate firstDay) {
        return contract(method, kind, Channel.MAIL, firstDay);
    }

    static NewContract contract(
            TeachingMethod method, ContractKind kind, Channel channel, LocalDate firstDay) {
        return new NewContract(
                method.id(),
                kind,
                channel,
                channel == Channel.SUPPLIER ? "De Boekenkar" : "",
                "K-2031",
                firstDay,
                Optional.empty(),
                List.of(new Part(Optional.empty(), Optional.of(25))));
    }
}
