package nl.startklaar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import nl.startklaar.postgres.LocalPostgres;
import nl.startklaar.postgres.LocalPostgres.Role;
import nl.startklaar.storage.Migrations;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.test.context.DynamicPropertyRegistrar;

/**
 * A real PostgreSQL, the one we ship: one server for all tests, migrated once into a template, of
 * which every application gets a copy. Its sessions stand in a far-away time zone, so that nobody
 * leans on the server's.
 */
@TestConfiguration(proxyBeanMethods = false)
public class TestDatabase {

    private static final LocalPostgres SERVER = start();
    private static final AtomicInteger COPIES = new AtomicInteger();

    static {
        newDatabase("template_startklaar", "template0");
        new Migrations()
                .migrate(
                        Flyway.configure()
                                .dataSource(
                                        url("template_startklaar"), "owner", password(Role.OWNER))
                                .load());
    }

    @Bean
    DynamicPropertyRegistrar copyOfTheTemplate() {
        var properties = propertiesOfANewCopy();
        return registry -> properties.forEach((name, value) -> registry.add(name, () -> value));
    }

    /** What an application needs to run on a fresh copy of the migrated template. */
    public static Map<String, String> propertiesOfANewCopy() {
        String copy = "startklaar_" + COPIES.incrementAndGet();
        newDatabase(copy, "template_startklaar");
        return Map.of(
                "spring.datasource.url", url(copy),
                "spring.datasource.username", "app",
                "spring.datasource.password", password(Role.APP),
                "spring.flyway.user", "owner",
                "spring.flyway.password", password(Role.OWNER),
                "startklaar.storage.bulk-password", password(Role.BULK),
                "startklaar.keys", newKeys(),
                "spring.datasource.hikari.maximum-pool-size", "5");
    }

    /** A key file of its own for every application, gone before the next run. */
    private static String newKeys() {
        try {
            var folder = Files.createTempDirectory("startklaar-keys");
            folder.toFile().deleteOnExit();
            var file = folder.resolve("keys.json");
            Stream.of("keys.json.lock", "keys.json")
                    .forEach(it -> folder.resolve(it).toFile().deleteOnExit());
            return file.toString();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** For tests that ask what the owner of the tables would see or could do. */
    @Bean(defaultCandidate = false)
    @Qualifier("owner")
    JdbcClient owner(DataSourceProperties app) {
        return JdbcClient.create(
                new DriverManagerDataSource(app.determineUrl(), "owner", password(Role.OWNER)));
    }

    private static LocalPostgres start() {
        try {
            var server = LocalPostgres.start(Path.of("target", "test-postgres"));
            // after every application has closed: they still ask it something at their end
            SpringApplication.getShutdownHandlers().add(() -> stop(server));
            administrate(server, "alter system set fsync = off");
            administrate(server, "alter system set timezone = 'America/Los_Angeles'");
            administrate(server, "select pg_reload_conf()");
            return server;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void stop(LocalPostgres server) {
        try {
            server.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void newDatabase(String name, String template) {
        administrate(SERVER, "drop database if exists " + name + " with (force)");
        administrate(SERVER, "create database " + name + " template " + template + " owner owner");
        administrate(SERVER, "revoke all on database " + name + " from public");
        administrate(SERVER, "grant connect, temporary on database " + name + " to app, bulk");
    }

    private static void administrate(LocalPostgres server, String sql) {
        try (var connection = server.access().connect(Role.POSTGRES);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException refused) {
            throw new IllegalStateException(sql, refused);
        }
    }

    private static String url(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(SERVER.access().port(), database);
    }

    private static String password(Role role) {
        return String.valueOf(SERVER.access().passwords().get(role));
    }
}
