package nl.startklaar.network;

import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.startklaar.network.Linked.FoundBy;
import nl.startklaar.roster.People;
import nl.startklaar.roster.PeopleByKey;
import nl.startklaar.school.School;
import nl.startklaar.staff.Account;
import nl.startklaar.staff.Accounts;
import org.springframework.stereotype.Component;

/**
 * Finds who somebody at a portal is by what others call them too. When one text leads to a pupil
 * and to an adult, it leads to nobody.
 */
@Component
class Matching {

    private final PeopleByKey people;
    private final People roster;
    private final Accounts accounts;

    Matching(PeopleByKey people, People roster, Accounts accounts) {
        this.people = people;
        this.roster = roster;
        this.accounts = accounts;
    }

    /** A person, and by what they were found. */
    record Match(PersonKind kind, UUID person, FoundBy foundBy) {

        Linked as(String number) {
            return new Linked(number, kind, person, foundBy);
        }
    }

    Optional<Match> find(School school, Connection portal, Told told) {
        var eckId = told.find(portal.claims().eckId());
        var key = told.find(portal.claims().lasKey());
        return eckId.flatMap(it -> byEckId(school, portal, it))
                .or(() -> key.flatMap(it -> byKey(school, portal, it, eckId)));
    }

    private Optional<Match> byEckId(School school, Connection portal, String eckId) {
        var pupil = people.findPupilByEckId(school.id(), eckId);
        var adult = people.findStaffByEckId(school.id(), eckId);
        return only(school, portal, pupil, adult, FoundBy.ECK_ID);
    }

    private Optional<Match> byKey(
            School school, Connection portal, String key, Optional<String> eckId) {
        var pupil = people.findPupilByKey(school.id(), key, eckId);
        var adult = people.findStaffByKey(school.id(), key, eckId);
        return only(school, portal, pupil, adult, FoundBy.LAS_KEY);
    }

    private Optional<Match> only(
            School school,
            Connection portal,
            Optional<UUID> pupil,
            Optional<UUID> member,
            FoundBy foundBy) {
        var found =
                Stream.concat(
                                pupil.filter(_ -> portal.forPupils()).stream()
                                        .map(it -> new Match(PersonKind.PUPIL, it, foundBy)),
                                member
                                        .filter(_ -> portal.forStaff())
                                        .flatMap(it -> account(school, it))
                                        .stream()
                                        .map(it -> new Match(PersonKind.STAFF, it, foundBy)))
                        .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /** Of a member of staff, as far as they come in here at all. */
    private Optional<UUID> account(School school, UUID member) {
        var mail = Optional.ofNullable(roster.mailOfStaff(school.id()).get(member));
        return mail.flatMap(it ->
                accounts.listAt(school.id()).stream()
                        .filter(account -> account.email().equalsIgnoreCase(it))
                        .map(Account::id)
                        .findFirst());
    }
}
