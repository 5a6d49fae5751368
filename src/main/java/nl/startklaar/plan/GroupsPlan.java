package nl.startklaar.plan;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.startklaar.las.EdexmlFile;
import nl.startklaar.las.EdexmlFile.Groep;
import nl.startklaar.las.EdexmlFile.Leerling;
import nl.startklaar.las.EdexmlFile.SamengesteldeGroep;
import nl.startklaar.plan.PlanFinding.GroupKeyMissing;
import nl.startklaar.plan.PlanFinding.GroupKeyUsedTwice;
import nl.startklaar.plan.PlanFinding.GroupNameMissing;
import nl.startklaar.plan.PlanFinding.GroupNameTwice;
import nl.startklaar.plan.PlanFinding.NoGroupsInFile;
import nl.startklaar.plan.PlanFinding.Subject;
import nl.startklaar.plan.PlanFinding.UnknownYearGroup;
import nl.startklaar.roster.BaseGroup;
import nl.startklaar.roster.CombinedGroup;
import nl.startklaar.roster.RosterRow;
import nl.startklaar.roster.SourceKey.Kind;
import org.jspecify.annotations.Nullable;

/**
 * The groups of a file. A group lives for one school year, and so does its key: when it goes, its
 * key goes with it. Groups and combined groups share one set of keys.
 */
final class GroupsPlan {

    private static final String COMBINATION = "C";

    private final EdexmlFile file;
    private final KnownRoster known;
    private final LocalDate today;
    private final Draft draft;
    private final Map<String, Integer> linesByKey = new HashMap<>();
    private final Map<String, BaseGroup> groups = new HashMap<>();
    private final Map<String, CombinedGroup> combinedGroups = new HashMap<>();

    GroupsPlan(EdexmlFile file, KnownRoster known, LocalDate today, Draft draft) {
        this.file = file;
        this.known = known;
        this.today = today;
        this.draft = draft;
    }

    void plan() {
        if (isWithoutGroups()) {
            draft.find(new NoGroupsInFile());
            return;
        }
        var pupils = file.leerlingen().stream().collect(groupingBy(it -> Written.text(it.groep())));
        file.groepen()
                .forEach(it -> plan(it, pupils.getOrDefault(Written.text(it.key()), List.of())));
        file.samengesteldeGroepen().forEach(this::plan);
        removeAbsent();
        findNamesUsedTwice();
    }

    /** A file of pupils only: it says nothing about groups. */
    boolean isWithoutGroups() {
        return file.groepen().isEmpty() && file.samengesteldeGroepen().isEmpty();
    }

    Optional<BaseGroup> findGroup(String key) {
        return Optional.ofNullable(groups.get(key));
    }

    Optional<CombinedGroup> findCombinedGroup(String key) {
        return Optional.ofNullable(combinedGroups.get(key));
    }

    /** Whether a group we know will still be there. */
    boolean stays(UUID group) {
        return isWithoutGroups()
                || Stream.concat(groups.values().stream(), combinedGroups.values().stream())
                        .anyMatch(it -> it.id().equals(group));
    }

    private void plan(Groep groep, List<Leerling> pupils) {
        var key = Written.text(groep.key());
        var name = Written.text(groep.naam());
        if (isUsable(key, name, groep.line())) {
            @Nullable BaseGroup before = known.group(findKnown(Kind.GROUP, key, name));
            var group =
                    new BaseGroup(
                            before == null ? draft.newId() : before.id(),
                            known.year(),
                            name,
                            Written.text(groep.omschrijving()),
                            yearGroups(groep, key, pupils));
            groups.put(key, group);
            put(before, group, Kind.GROUP, key);
        }
    }

    private void plan(SamengesteldeGroep groep) {
        var key = Written.text(groep.key());
        var name = Written.text(groep.naam());
        if (isUsable(key, name, groep.line())) {
            @Nullable CombinedGroup before =
                    known.combinedGroup(findKnown(Kind.COMBINED_GROUP, key, name));
            var group =
                    new CombinedGroup(
                            before == null ? draft.newId() : before.id(),
                            known.year(),
                            name,
                            Written.text(groep.omschrijving()));
            combinedGroups.put(key, group);
            put(before, group, Kind.COMBINED_GROUP, key);
        }
    }

    private void put(@Nullable RosterRow before, RosterRow group, Kind kind, String key) {
        draft.put(before, group);
        if (Written.isLasting(key) && known.findSubject(kind, key).isEmpty()) {
            draft.put(null, known.newKey(draft.newId(), kind, key, group.id(), today));
        }
    }

    private boolean isUsable(String key, String name, int line) {
        if (key.isEmpty()) {
            draft.find(new GroupKeyMissing(line));
            return false;
        }
        @Nullable Integer firstLine = linesByKey.putIfAbsent(key, line);
        if (firstLine != null) {
            draft.find(new GroupKeyUsedTwice(line, key, firstLine));
            return false;
        }
        if (name.isEmpty()) {
            draft.find(new GroupNameMissing(line, key));
            return false;
        }
        return true;
    }

    /** A made-up key says nothing: then the name does, if one group has it. */
    private @Nullable UUID findKnown(Kind kind, String key, String name) {
        if (Written.isLasting(key)) {
            return known.findSubject(kind, key).orElse(null);
        }
        var named =
                kind == Kind.GROUP
                        ? known.state().groups().stream()
                                .filter(it -> it.name().equals(name))
                                .map(BaseGroup::id)
                                .toList()
                        : known.state().combinedGroups().stream()
                                .filter(it -> it.name().equals(name))
                                .map(CombinedGroup::id)
                                .toList();
        return named.size() == 1 && !stays(named.getFirst()) ? named.getFirst() : null;
    }

    /** A combination group (C) has the year groups of its pupils. */
    private List<String> yearGroups(Groep groep, String key, List<Leerling> pupils) {
        var written = Written.text(groep.jaargroep());
        var own = Written.yearGroups(Stream.of(written));
        if (!own.isEmpty()) {
            return own;
        }
        if (!written.equals(COMBINATION)) {
            draft.find(new UnknownYearGroup(Subject.GROUP, groep.line(), key, written));
        }
        return Written.yearGroups(pupils.stream().map(it -> Written.text(it.jaargroep())));
    }

    private void removeAbsent() {
        Stream.concat(
                        known.state().groups().stream().map(RosterRow.class::cast),
                        known.state().combinedGroups().stream())
                .filter(it -> !stays(it.id()))
                .forEach(it -> {
                    draft.remove(it);
                    known.listKeys(it.id()).forEach(draft::remove);
                });
    }

    private void findNamesUsedTwice() {
        var byName =
                file.groepen().stream()
                        .filter(it -> !Written.text(it.naam()).isEmpty())
                        .collect(
                                groupingBy(it -> Written.text(it.naam()).toLowerCase(Locale.ROOT)));
        Set<String> told = new HashSet<>();
        for (Groep groep : file.groepen()) {
            var name = Written.text(groep.naam()).toLowerCase(Locale.ROOT);
            var twins = byName.getOrDefault(name, List.of());
            if (twins.size() > 1 && told.add(name)) {
                var yearGroups =
                        twins.stream()
                                .map(it -> Written.text(it.jaargroep()))
                                .collect(joining(", "));
                draft.find(new GroupNameTwice(groep.line(), Written.text(groep.key()), yearGroups));
            }
        }
    }
}
