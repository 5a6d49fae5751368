package nl.startklaar.plan.reference;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.startklaar.las.EdexmlFile.Groep;
import nl.startklaar.las.EdexmlFile.Leerling;
import nl.startklaar.las.EdexmlFile.SamengesteldeGroep;
import nl.startklaar.plan.reference.Paper.Desk;
import nl.startklaar.plan.reference.Paper.Room;
import org.jspecify.annotations.Nullable;

/** The groups of a file, one after the other. */
final class SlowRooms {

    /** What the file says of one group. */
    private record Card(
            int line,
            String key,
            String name,
            String description,
            String yearGroup,
            boolean combined) {}

    private static final int SEVERAL = 3;

    private final SlowPlan.Given given;
    private final Paper paper;
    private final SlowPlan plan;
    private final List<Room> before;
    private final List<Card> cards = new ArrayList<>();
    private final TreeMap<String, Room> rooms = new TreeMap<>();

    SlowRooms(SlowPlan.Given given, Paper paper, SlowPlan plan) {
        this.given = given;
        this.paper = paper;
        this.plan = plan;
        this.before = List.copyOf(paper.rooms);
    }

    boolean saysNothing() {
        return given.file().groepen().isEmpty() && given.file().samengesteldeGroepen().isEmpty();
    }

    @Nullable Room find(String key, boolean combined) {
        var room = rooms.get(key);
        return room != null && room.combined == combined ? room : null;
    }

    boolean stays(Room room) {
        return saysNothing() || rooms.containsValue(room);
    }

    void plan() {
        if (saysNothing()) {
            return;
        }
        given.file().groepen().forEach(this::read);
        given.file().samengesteldeGroepen().forEach(this::read);
        cards.forEach(this::plan);
        paper.rooms.clear();
        paper.rooms.addAll(new HashSet<>(rooms.values()));
        paper.rooms.forEach(this::label);
    }

    private void read(Groep it) {
        read(
                new Card(
                        it.line(),
                        Slips.text(it.key()),
                        Slips.text(it.naam()),
                        Slips.text(it.omschrijving()),
                        Slips.text(it.jaargroep()),
                        false));
    }

    private void read(SamengesteldeGroep it) {
        read(
                new Card(
                        it.line(),
                        Slips.text(it.key()),
                        Slips.text(it.naam()),
                        Slips.text(it.omschrijving()),
                        "",
                        true));
    }

    /** Groups and combined groups share their keys. */
    private void read(Card it) {
        if (it.key().isEmpty()) {
            return;
        }
        boolean again = cards.stream().anyMatch(other -> other.key().equals(it.key()));
        if (again || it.name().isEmpty()) {
            plan.contradicts();
        } else {
            cards.add(it);
        }
    }

    private void plan(Card card) {
        var parts = parts(card);
        for (Card part : parts) {
            if (rooms.containsKey(part.key())) {
                rooms.put(card.key(), rooms.get(part.key()));
                return;
            }
        }
        var room = knownAs(parts);
        room.name = card.name();
        room.description = card.description();
        if (!card.combined()) {
            room.yearGroups = yearGroups(parts);
        }
        rooms.put(card.key(), room);
    }

    /** The room a key led to; for a made-up key, the only one of that name that no key claims. */
    private Room knownAs(List<Card> parts) {
        var card = parts.getFirst();
        for (Card part : parts) {
            for (Room it : before) {
                if (isLedTo(it, part) && isFree(it)) {
                    return it;
                }
            }
        }
        if (!Slips.isLasting(card.key())) {
            var named =
                    before.stream()
                            .filter(it -> it.combined == card.combined())
                            .filter(it -> it.wasName.equals(card.name()))
                            .filter(this::isFree)
                            .filter(it -> cards.stream().noneMatch(other -> isLedTo(it, other)))
                            .toList();
            if (named.size() == 1) {
                return named.getFirst();
            }
        }
        return new Room(null, card.combined());
    }

    private static boolean isLedTo(Room room, Card card) {
        return Slips.isLasting(card.key())
                && room.combined == card.combined()
                && room.keys.contains(card.key());
    }

    private boolean isFree(Room room) {
        return !rooms.containsValue(room);
    }

    /** The cards that are one group with this one: in most cases only itself. */
    private List<Card> parts(Card card) {
        var ofOneName =
                cards.stream()
                        .filter(it -> !card.combined() && !it.combined())
                        .filter(it -> lower(it.name()).equals(lower(card.name())))
                        .toList();
        if (ofOneName.size() < 2) {
            return List.of(card);
        }
        boolean joinedBefore =
                before.stream()
                        .anyMatch(room -> ofOneName.stream().allMatch(it -> isLedTo(room, it)));
        var years = new HashSet<String>();
        boolean isSplit =
                ofOneName.stream()
                        .allMatch(it ->
                                !it.yearGroup().isEmpty()
                                        && !it.yearGroup().equals("C")
                                        && years.add(it.yearGroup()));
        var answer = given.answers().byQuestion().get("one-group " + lower(card.name()));
        if (!joinedBefore && isSplit && answer == null) {
            plan.ask(
                    "one group " + lower(card.name()) + ofOneName.stream().map(Card::key).toList());
        }
        boolean isOne = joinedBefore || (isSplit && Boolean.TRUE.equals(answer));
        return isOne ? ofOneName : List.of(card);
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** What the file says of it and, of a combination group, what its pupils are in. */
    private List<String> yearGroups(List<Card> parts) {
        var written = new TreeSet<String>();
        parts.forEach(it -> written.add(it.yearGroup()));
        boolean saysOne = !Slips.yearGroups(written).isEmpty();
        for (String yearGroup : Slips.YEAR_GROUPS) {
            var pupils =
                    given.file().leerlingen().stream()
                            .filter(it -> !Slips.hasLeft(it, given.referenceDay()))
                            .filter(it -> isIn(it, parts))
                            .filter(it -> Slips.text(it.jaargroep()).equals(yearGroup))
                            .count();
            if (pupils >= (saysOne ? SEVERAL : 1)) {
                written.add(yearGroup);
            }
        }
        return Slips.yearGroups(written);
    }

    private static boolean isIn(Leerling it, List<Card> parts) {
        return parts.stream().anyMatch(part -> part.key().equals(Slips.text(it.groep())));
    }

    /** A key leads to one group; it goes with its group, and a made-up one is not kept. */
    private void label(Room room) {
        Set<String> led = new TreeSet<>();
        cards.stream()
                .map(Card::key)
                .filter(Slips::isLasting)
                .filter(it -> room.equals(rooms.get(it)))
                .forEach(led::add);
        for (String key : room.keys) {
            var now = rooms.get(key);
            if (now == null || now.combined != room.combined) {
                led.add(key);
            }
        }
        room.keys.clear();
        room.keys.addAll(led);
    }

    /** Where somebody sits of whom the file says nothing, when their group goes. */
    void leaveRoomsThatGo(Paper.Human child) {
        child.clubs.removeIf(it -> !stays(it));
        Desk desk = child.desk;
        if (desk != null && desk.room != null && !stays(desk.room)) {
            desk.room = null;
        }
    }
}
