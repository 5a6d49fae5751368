package nl.startklaar.ops;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.stream.Stream;
import nl.startklaar.calendar.PracticeParties;
import nl.startklaar.intake.Imports;
import nl.startklaar.kernel.Brin;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.place.KnownAddresses;
import nl.startklaar.school.Appointment;
import nl.startklaar.school.Board;
import nl.startklaar.school.BoardId;
import nl.startklaar.school.Role;
import nl.startklaar.school.School;
import nl.startklaar.school.Schools;
import nl.startklaar.staff.Accounts;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Service;

/**
 * Two invented schools of two boards, one in the north and one in the south. Their pupils come in
 * as every school's do: by an import of last year's file, and then of this year's.
 */
@Service
@ConditionalOnBooleanProperty("startklaar.practice")
class PracticeSchools {

    /** On these days a school would have sent the files. */
    private static final LocalDate END_OF_LAST_YEAR = LocalDate.of(2026, 6, 24);

    private static final LocalDate START_OF_THIS_YEAR = LocalDate.of(2026, 8, 11);

    private static final LocalDate LONG_AGO = LocalDate.of(2025, 8, 1);

    /** From where the demo is looked at, so that pupils can come in there. */
    private static final String THIS_MACHINE = "127.0.0.1";

    private static final Brin DE_BOOM = PracticeStory.SCHOOL;
    private static final Brin DE_KIEZEL = new Brin("99ZZ01");

    private final PracticeInstallation installation;
    private final PracticeDay day;
    private final Schools schools;
    private final Accounts accounts;
    private final PracticeParties parties;
    private final Imports imports;
    private final PracticeOffer offer;
    private final PracticeLinks links;
    private final PracticeCards cards;
    private final PracticeStaff staff;
    private final PracticeFamily family;
    private final KnownAddresses addresses;

    PracticeSchools(
            PracticeInstallation installation,
            PracticeDay day,
            Schools schools,
            Accounts accounts,
            PracticeParties parties,
            Imports imports,
            PracticeOffer offer,
            PracticeLinks links,
            PracticeCards cards,
            PracticeStaff staff,
            PracticeFamily family,
            KnownAddresses addresses) {
        this.installation = installation;
        this.day = day;
        this.schools = schools;
        this.accounts = accounts;
        this.parties = parties;
        this.imports = imports;
        this.offer = offer;
        this.links = links;
        this.cards = cards;
        this.staff = staff;
        this.family = family;
        this.addresses = addresses;
    }

    /** Makes what is not there yet; what somebody did in the meantime stays. */
    void open() {
        installation.begin();
        if (installation.isComplete()) {
            return;
        }
        offer.open();
        open(DE_BOOM, "Stichting Oefenbos", "Oefenschool De Boom", "Assen", "de-boom");
        open(DE_KIEZEL, "Stichting Kiezelpad", "Oefenschool De Kiezel", "Maastricht", "de-kiezel");
        letEverybodyIn();
        schools.findSchool(DE_BOOM).ifPresent(family::open);
        installation.complete();
    }

    private void open(Brin brin, String board, String name, String place, String files) {
        var school = schools.findSchool(brin).orElseGet(() -> add(board, brin, name, place));
        parties.choose(school.id());
        bringIn(school, files + "-2025-2026.xml", END_OF_LAST_YEAR);
        bringIn(school, files + "-2026-2027.xml", START_OF_THIS_YEAR);
        offer.choose(school.id());
        links.open(school.id());
        cards.open(school);
        addresses.add(school.id(), THIS_MACHINE, name, true);
    }

    private School add(String board, Brin brin, String name, String place) {
        var school = school(board(board), brin, name, place);
        schools.add(school);
        return school;
    }

    private BoardId board(String name) {
        return schools.listBoards().stream()
                .filter(it -> it.name().equals(name))
                .map(Board::id)
                .findFirst()
                .orElseGet(() -> schools.addBoard(name));
    }

    private static School school(BoardId board, Brin brin, String name, String place) {
        return new School(SchoolId.fresh(), board, brin, name, place, place, "", "", true);
    }

    /** Once, also when an earlier start was broken off halfway, even in the middle of a file. */
    private void bringIn(School school, String name, LocalDate on) {
        if (isIn(school, name)) {
            return;
        }
        day.itIs(on);
        try (InputStream file = new ClassPathResource("practice/" + name).getInputStream()) {
            var sent = imports.preview(school.id(), file, name);
            var applied = imports.apply(school.id(), sent.run(), true);
            if (!applied.status().equals("APPLIED")) {
                throw new IllegalStateException(name + " ended as " + applied.status());
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        day.itIsToday();
    }

    private boolean isIn(School school, String name) {
        return imports.listHistory(school.id()).stream()
                .anyMatch(it -> it.fileName().equals(name) && it.status().equals("APPLIED"));
    }

    /** From long ago, so that they can also sign in when somebody travels back. */
    private void letEverybodyIn() {
        day.itIs(LONG_AGO);
        PracticeLogin.ALL.forEach(this::letIn);
        Stream.of(DE_BOOM, DE_KIEZEL)
                .flatMap(it -> schools.findSchool(it).stream())
                .forEach(staff::letIn);
        day.itIsToday();
    }

    private void letIn(PracticeLogin login) {
        var account = accounts.addPractice(login.email(), login.name(), PracticeLogin.PASSWORD);
        var school = schools.findSchool(login.school()).orElseThrow();
        switch (login.role()) {
            case OPERATOR -> accounts.appoint(account, new Appointment(Role.OPERATOR, null, null));
            case BOARD ->
                    accounts.appoint(account, new Appointment(Role.BOARD, null, school.board()));
            case ICT_COORDINATOR,
                    TEACHER,
                    CARE_COORDINATOR,
                    SUPPORT_STAFF,
                    TRAINEE,
                    SUBSTITUTE,
                    HEAD ->
                    accounts.appoint(school, account, login.role(), null);
        }
    }
}
