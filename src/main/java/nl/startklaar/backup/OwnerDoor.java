package nl.startklaar.backup;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.stereotype.Component;

/**
 * Connects as the owner of the tables, for the two things that nobody else may: to replace the rows
 * of every school at once, and to let the numbers go on behind those of a file.
 */
@Component
class OwnerDoor {

    private final DataSourceProperties app;
    private final String user;
    private final String password;

    OwnerDoor(
            DataSourceProperties app,
            @Value("${spring.flyway.user}") String user,
            @Value("${spring.flyway.password:}") String password) {
        this.app = app;
        this.user = user;
        this.password = password;
    }

    Connection open() {
        try {
            return DriverManager.getConnection(app.determineUrl(), user, password);
        } catch (SQLException refused) {
            throw new Unusable("backup.owner.closed");
        }
    }
}
