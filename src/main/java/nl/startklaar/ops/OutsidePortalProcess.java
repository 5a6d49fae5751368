package nl.startklaar.ops;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.startklaar.audit.Actor;
import nl.startklaar.network.Claims;
import nl.startklaar.network.Connection;
import nl.startklaar.network.Connections;
import nl.startklaar.network.NewConnection;
import nl.startklaar.network.TilesKeys;
import nl.startklaar.school.School;
import nl.startklaar.school.Schools;
import nl.startklaar.staff.Secret;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;

/**
 * Connects the invented portal to De Boom and starts it beside the demo. An earlier demo's
 * connection goes on, with new secrets: who was linked, stays so.
 */
final class OutsidePortalProcess {

    private static final String CLIENT = "startklaar";

    private final Connections connections;
    private final TilesKeys tilesKeys;
    private final School school;
    private final String name;
    private final String ours;

    private OutsidePortalProcess(
            ConfigurableApplicationContext application, String name, String ours) {
        this.connections = application.getBean(Connections.class);
        this.tilesKeys = application.getBean(TilesKeys.class);
        this.school =
                application.getBean(Schools.class).findSchool(PracticeStory.SCHOOL).orElseThrow();
        this.name = name;
        this.ours = ours;
    }

    /** Its address. */
    static String start(ConfigurableApplicationContext application, String name, String ours) {
        var starting = new OutsidePortalProcess(application, name, ours);
        var process = Actor.COMMAND.doing(starting::connectAndStart);
        application.addApplicationListener((ContextClosedEvent _) -> process.destroy());
        OutsideProgram.awaitReady(process);
        return starting.current().orElseThrow().issuer();
    }

    private Process connectAndStart() {
        var secret = Secret.random().text();
        current()
                .filter(it -> !isFree(it))
                .ifPresent(it -> connections.close(school.id(), it.id()));
        var portal = current().orElseGet(() -> connect(secret));
        connections.changeSecret(school.id(), portal.id(), secret);
        connections.switchOn(school.id(), portal.id());
        return start(portal, secret, tilesKeys.give(school.id(), portal.id()));
    }

    private Optional<Connection> current() {
        return connections.list(school.id()).stream()
                .filter(it -> it.name().equals(name))
                .findFirst();
    }

    private static boolean isFree(Connection portal) {
        return new Port(port(portal), true).isFree();
    }

    private static int port(Connection portal) {
        return URI.create(portal.issuer()).getPort();
    }

    private Connection connect(String secret) {
        var issuer = DemoPortalCommand.address(OutsideProgram.freePort());
        var endpoints = OutsideProvider.endpoints(issuer);
        var described =
                new NewConnection(
                        name,
                        issuer,
                        CLIENT,
                        secret,
                        Optional.empty(),
                        new Claims("profile", "eck_id", "las_key"),
                        true,
                        true);
        return connections.add(school.id(), described, endpoints);
    }

    private Process start(Connection portal, String secret, String tilesSecret) {
        var begin = ours + portal.path(school);
        var words =
                List.of(
                        "demo-portal",
                        "--port",
                        Integer.toString(port(portal)),
                        "--client",
                        CLIENT,
                        "--back",
                        begin + "/terug",
                        "--begin",
                        begin,
                        "--signed-out",
                        begin + "/dag",
                        "--back-channel",
                        begin + "/uitgelogd",
                        "--tiles",
                        ours + TilesKeys.path(school, portal));
        return OutsideProgram.start(
                words,
                Map.of(
                        DemoPortalCommand.SECRET, secret,
                        DemoPortalCommand.TILES_SECRET, tilesSecret));
    }
}
