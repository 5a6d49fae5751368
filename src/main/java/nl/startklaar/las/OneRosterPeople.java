package nl.startklaar.las;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import nl.startklaar.las.EdexmlFile.InGroep;
import nl.startklaar.las.EdexmlFile.Leerkracht;
import nl.startklaar.las.EdexmlFile.Leerling;
import nl.startklaar.las.EdexmlFile.Naam;
import nl.startklaar.las.OneRosterDelta.Person;
import org.jspecify.annotations.Nullable;

/** The people of a mirror while changes are laid over it, in their order. */
final class OneRosterPeople {

    /** Somebody, to be changed. */
    static final class Pupil {

        private final @Nullable String key;
        private @Nullable String eckid;
        private Naam naam;
        private final @Nullable String geboortedatum;
        private @Nullable String jaargroep;
        @Nullable String groep;
        private final Set<String> samengesteldeGroepen;
        @Nullable String instroomdatum;
        @Nullable String uitstroomdatum;
        private int line;

        private Pupil(Leerling it) {
            this.key = it.key();
            this.eckid = it.eckid();
            this.naam = it.naam();
            this.geboortedatum = it.geboortedatum();
            this.jaargroep = it.jaargroep();
            this.groep = it.groep();
            this.samengesteldeGroepen = new LinkedHashSet<>(it.samengesteldeGroepen());
            this.instroomdatum = it.instroomdatum();
            this.uitstroomdatum = it.uitstroomdatum();
            this.line = it.line();
        }

        private void take(Person person) {
            naam = taken(naam, person.naam());
            eckid = person.eckid() == null ? eckid : person.eckid();
            jaargroep = person.jaargroep() == null ? jaargroep : person.jaargroep();
            line = person.line();
        }

        void joinCombinedGroup(String group) {
            samengesteldeGroepen.add(group);
        }

        void leaveGroup(String group) {
            groep = group.equals(groep) ? null : groep;
            samengesteldeGroepen.remove(group);
        }

        private Leerling done() {
            return new Leerling(
                    key,
                    eckid,
                    naam,
                    geboortedatum,
                    jaargroep,
                    groep,
                    List.copyOf(samengesteldeGroepen),
                    instroomdatum,
                    uitstroomdatum,
                    line);
        }
    }

    /** Somebody who works at the school, to be changed. */
    static final class Member {

        private final @Nullable String key;
        private @Nullable String eckid;
        private Naam naam;
        private @Nullable String emailadres;
        final List<String> rollen;
        private final List<InGroep> groepen;
        private final List<InGroep> samengesteldeGroepen;
        private final Set<String> in = new HashSet<>();
        private int line;

        private Member(Leerkracht it) {
            this.key = it.key();
            this.eckid = it.eckid();
            this.naam = it.naam();
            this.emailadres = it.emailadres();
            this.rollen = new ArrayList<>(it.rollen());
            this.groepen = new ArrayList<>(it.groepen());
            this.samengesteldeGroepen = new ArrayList<>(it.samengesteldeGroepen());
            groepen.forEach(group -> in.add(group.groep()));
            samengesteldeGroepen.forEach(group -> in.add(group.groep()));
            this.line = it.line();
        }

        private void take(Person person) {
            naam = taken(naam, person.naam());
            eckid = person.eckid() == null ? eckid : person.eckid();
            emailadres = person.emailadres() == null ? emailadres : person.emailadres();
            line = person.line();
        }

        void joinGroup(InGroep group) {
            if (in.add(group.groep())) {
                groepen.add(group);
            }
        }

        void joinCombinedGroup(InGroep group) {
            if (in.add(group.groep())) {
                samengesteldeGroepen.add(group);
            }
        }

        void leaveGroup(String group) {
            if (in.remove(group)) {
                groepen.removeIf(it -> it.groep().equals(group));
                samengesteldeGroepen.removeIf(it -> it.groep().equals(group));
            }
        }

        private Leerkracht done() {
            return new Leerkracht(
                    key, eckid, naam, emailadres, rollen, groepen, samengesteldeGroepen, line);
        }
    }

    /** Of somebody with the same call name, what OneRoster has no word for stays. */
    private static Naam taken(Naam before, Naam now) {
        return now.voornamen() == null && Objects.equals(now.roepnaam(), before.roepnaam())
                ? new Naam(
                        now.achternaam(),
                        now.voorvoegsel(),
                        before.voornamen(),
                        before.voorletters(),
                        now.roepnaam())
                : now;
    }

    private final Set<Pupil> pupils = new LinkedHashSet<>();
    private final Set<Member> members = new LinkedHashSet<>();
    private final Map<String, Pupil> pupilsByKey = new HashMap<>();
    private final Map<String, Member> membersByKey = new HashMap<>();

    OneRosterPeople(EdexmlFile current) {
        current.leerlingen().forEach(it -> add(new Pupil(it)));
        current.leerkrachten().forEach(it -> add(new Member(it)));
    }

    private void add(Pupil pupil) {
        pupils.add(pupil);
        if (pupil.key != null) {
            pupilsByKey.putIfAbsent(pupil.key, pupil);
        }
    }

    private void add(Member member) {
        members.add(member);
        if (member.key != null) {
            membersByKey.putIfAbsent(member.key, member);
        }
    }

    Set<Pupil> pupils() {
        return pupils;
    }

    Set<Member> members() {
        return members;
    }

    Optional<Pupil> pupil(String key) {
        return Optional.ofNullable(pupilsByKey.get(key));
    }

    Optional<Member> member(String key) {
        return Optional.ofNullable(membersByKey.get(key));
    }

    /**
     * A pupil is no member of staff, and the other way round: whoever was the other is it no more.
     */
    void putPupil(Person person) {
        removeMember(person.key());
        if (pupil(person.key()).isEmpty()) {
            add(new Pupil(leerling(person)));
        }
        pupil(person.key()).ifPresent(it -> it.take(person));
    }

    void putMember(Person person) {
        removePupil(person.key());
        if (member(person.key()).isEmpty()) {
            add(new Member(leerkracht(person)));
        }
        member(person.key()).ifPresent(it -> it.take(person));
    }

    void removePupil(String key) {
        @Nullable Pupil removed = pupilsByKey.remove(key);
        if (removed != null) {
            pupils.remove(removed);
        }
    }

    void removeMember(String key) {
        @Nullable Member removed = membersByKey.remove(key);
        if (removed != null) {
            members.remove(removed);
        }
    }

    private static Leerling leerling(Person it) {
        return new Leerling(
                it.key(),
                it.eckid(),
                it.naam(),
                null,
                it.jaargroep(),
                null,
                List.of(),
                null,
                null,
                it.line());
    }

    private static Leerkracht leerkracht(Person it) {
        return new Leerkracht(
                it.key(),
                it.eckid(),
                it.naam(),
                it.emailadres(),
                List.of(),
                List.of(),
                List.of(),
                it.line());
    }

    List<Leerling> leerlingen() {
        return pupils.stream().map(Pupil::done).toList();
    }

    List<Leerkracht> leerkrachten() {
        return members.stream().map(Member::done).toList();
    }
}
