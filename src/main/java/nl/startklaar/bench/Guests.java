package nl.startklaar.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Who comes: everybody in turn, so that few come twice, and each with what the devices of their
 * school keep.
 */
final class Guests {

    static final String PASSWORD = "fiets wolk lantaarn soep";

    private static final String TAB = "\t";

    private final List<Pupil> pupils;
    private final List<String> teachers;
    private final Map<String, Jar> jars = new ConcurrentHashMap<>();
    private final AtomicInteger nextPupil = new AtomicInteger();
    private final AtomicInteger nextTeacher = new AtomicInteger();

    Guests(List<Pupil> pupils, List<String> teachers) {
        this.pupils = List.copyOf(pupils);
        this.teachers = List.copyOf(teachers);
    }

    /**
     * @param card what a scanner reads
     */
    record Pupil(String brin, String card) {

        String door() {
            return "/leerling/" + brin;
        }
    }

    /** So that a process of its own can read who comes. */
    void write(Path file) throws IOException {
        var lines = new ArrayList<String>();
        pupils.forEach(it -> lines.add(it.brin() + TAB + it.card()));
        lines.addAll(teachers);
        Files.write(file, lines);
    }

    static Guests read(Path file) throws IOException {
        var lines = Files.readAllLines(file);
        return new Guests(
                lines.stream()
                        .filter(it -> it.contains(TAB))
                        .map(it -> it.split(TAB))
                        .map(it -> new Pupil(it[0], it[1]))
                        .toList(),
                lines.stream().filter(it -> !it.contains(TAB)).toList());
    }

    Visit next(Visit.Kind kind) {
        return switch (kind) {
            case EMPTY -> look(nextPupil());
            case PUPIL -> comeIn(nextPupil());
            case TEACHER -> signIn(teachers.get(turn(nextTeacher, teachers.size())));
        };
    }

    private Pupil nextPupil() {
        return pupils.get(turn(nextPupil, pupils.size()));
    }

    private static int turn(AtomicInteger next, int size) {
        return Math.floorMod(next.getAndIncrement(), size);
    }

    private Visit look(Pupil pupil) {
        return wire -> {
            var path = pupil.door() + "/kaart";
            return wire.get(path, jar(wire, path)).status() == 200;
        };
    }

    private Visit comeIn(Pupil pupil) {
        return wire -> {
            var path = pupil.door() + "/kaart";
            var jar = jar(wire, path);
            var in = wire.post(path, jar, jar.form("kaart", pupil.card()));
            var home = in.header("Location").orElse("");
            return home.equals(pupil.door() + "/thuis")
                    && wire.get(home, jar.with(in)).body().contains("class=\"tile");
        };
    }

    private Visit signIn(String email) {
        return wire -> {
            var jar = jar(wire, "/inloggen");
            var form = jar.form("email", email) + "&password=" + Jar.encoded(PASSWORD);
            var in = wire.post("/inloggen", jar, form);
            return in.header("Location").filter("/"::equals).isPresent();
        };
    }

    /** The page itself is not part of what is measured: it was open already. */
    private Jar jar(Wire wire, String path) {
        return jars.computeIfAbsent(path, it -> opened(wire, it));
    }

    private static Jar opened(Wire wire, String path) {
        try {
            return Jar.of(wire.get(path, Jar.EMPTY));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Opens the pages of all schools beforehand. */
    void openPages(Wire wire) {
        pupils.stream().map(it -> it.door() + "/kaart").distinct().forEach(it -> jar(wire, it));
        jar(wire, "/inloggen");
    }
}
