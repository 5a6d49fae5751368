package nl.startklaar.plan;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.startklaar.las.EdexmlFile;
import nl.startklaar.las.EdexmlFile.Groep;
import nl.startklaar.las.EdexmlFile.SamengesteldeGroep;
import nl.startklaar.plan.PlanFinding.GroupKeyMissing;
import nl.startklaar.plan.PlanFinding.GroupKeyUsedTwice;
import nl.startklaar.plan.PlanFinding.GroupNameMissing;
import nl.startklaar.plan.PlanFinding.NoGroupsInFile;
import nl.startklaar.plan.PlanFinding.Subject;
import nl.startklaar.plan.PlanFinding.UnknownYearGroup;
import nl.startklaar.roster.BaseGroup;
import nl.startklaar.roster.CombinedGroup;
import nl.startklaar.roster.RosterRow;
import nl.startklaar.roster.SourceKey;
import nl.startklaar.roster.SourceKey.Kind;
import org.jspecify.annotations.Nullable;

/**
 * The groups of a file. A group lives for one school year, and so does its key: when it goes, its
 * key goes with it. Groups and combined groups share one set of keys.
 */
final class GroupsPlan {

    private static final String COMBINATION = "C";

    /** One pupil may be ahead of the others, or behind. */
    private static final int SEVERAL = 3;

    private final EdexmlFile file;
    private final KnownRoster known;
    private final LocalDate today;
    private final Draft draft;
    private final SplitGroups split;
    private final Map<String, Integer> linesByKey = new HashMap<>();
    private final Map<String, BaseGroup> groups = new HashMap<>();
    private final Map<String, CombinedGroup> combinedGroups = new HashMap<>();

    GroupsPlan(
            EdexmlFile file,
            FileHeader header,
            KnownRoster known,
            Answers answers,
            LocalDate today,
            Draft draft) {
        this.file = file;
        this.known = known;
        this.today = today;
        this.draft = draft;
        this.split = new SplitGroups(file, header, known, answers);
    }

    void plan() {
        if (isWithoutGroups()) {
            draft.find(new NoGroupsInFile());
            return;
        }
        file.groepen().forEach(this::plan);
        file.samengesteldeGroepen().forEach(this::plan);
        removeAbsent();
        split.questions().forEach(draft::ask);
        split.undecided().forEach(draft::find);
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

    /** How many base groups there will be. */
    int count() {
        return (int) groups.values().stream().map(BaseGroup::id).distinct().count();
    }

    /** Whether a group we know will still be there. */
    boolean stays(UUID group) {
        return isWithoutGroups()
                || Stream.concat(groups.values().stream(), combinedGroups.values().stream())
                        .anyMatch(it -> it.id().equals(group));
    }

    /** Groups that are one in the school are one here, whatever the file splits. */
    private void plan(Groep groep) {
        var key = Written.text(groep.key());
        var name = Written.text(groep.naam());
        if (isUsable(key, name, groep.line())) {
            var parts = split.partsOf(key);
            @Nullable BaseGroup joined =
                    parts.stream()
                            .map(groups::get)
                            .filter(Objects::nonNull)
                            .findFirst()
                            .orElse(null);
            var group = joined == null ? group(groep, key, name, parts) : joined;
            groups.put(key, group);
            lead(Kind.GROUP, key, group.id());
        }
    }

    private BaseGroup group(Groep groep, String key, String name, List<String> parts) {
        @Nullable BaseGroup before = known.group(findKnown(Kind.GROUP, key, name, parts));
        var group =
                new BaseGroup(
                        before == null ? draft.newId() : before.id(),
                        known.year(),
                        name,
                        Written.text(groep.omschrijving()),
                        yearGroups(groep, parts));
        draft.put(before, group);
        return group;
    }

    private void plan(SamengesteldeGroep groep) {
        var key = Written.text(groep.key());
        var name = Written.text(groep.naam());
        if (isUsable(key, name, groep.line())) {
            @Nullable CombinedGroup before =
                    known.combinedGroup(findKnown(Kind.COMBINED_GROUP, key, name, List.of(key)));
            var group =
                    new CombinedGroup(
                            before == null ? draft.newId() : before.id(),
                            known.year(),
                            name,
                            Written.text(groep.omschrijving()));
            combinedGroups.put(key, group);
            draft.put(before, group);
            lead(Kind.COMBINED_GROUP, key, group.id());
        }
    }

    /** The key leads to this group from now on, whatever it led to before. */
    private void lead(Kind kind, String key, UUID group) {
        if (Written.isLasting(key)) {
            @Nullable SourceKey before = known.findKey(kind, key).orElse(null);
            draft.put(
                    before,
                    before == null
                            ? known.newKey(draft.newId(), kind, key, group, today)
                            : before.to(group));
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

    /**
     * A made-up key says nothing: then the name does, if one group has it. A group we know becomes
     * one group of the file, and no more.
     */
    private @Nullable UUID findKnown(Kind kind, String key, String name, List<String> parts) {
        var led =
                parts.stream()
                        .flatMap(it -> known.findSubject(kind, it).stream())
                        .filter(it -> !stays(it))
                        .findFirst();
        if (led.isPresent() || Written.isLasting(key)) {
            return led.orElse(null);
        }
        var named =
                kind == Kind.GROUP
                        ? known.state().groups().stream()
                                .filter(it -> it.name().equals(name))
                                .map(BaseGroup::id)
                                .filter(this::isFree)
                                .toList()
                        : known.state().combinedGroups().stream()
                                .filter(it -> it.name().equals(name))
                                .map(CombinedGroup::id)
                                .filter(this::isFree)
                                .toList();
        return named.size() == 1 ? named.getFirst() : null;
    }

    private boolean isFree(UUID group) {
        return !stays(group) && known.listKeys(group).stream().noneMatch(this::isInFile);
    }

    private boolean isInFile(SourceKey it) {
        return it.lastDay() == null
                && (it.kind() == Kind.GROUP
                                ? file.groepen().stream().map(Groep::key)
                                : file.samengesteldeGroepen().stream().map(SamengesteldeGroep::key))
                        .anyMatch(key -> Written.text(key).equals(it.key()));
    }

    /**
     * A combination group has the year groups of its pupils: when the file says so (C), when it is
     * in the file in parts, or when several of its pupils are in another one than it says.
     */
    private List<String> yearGroups(Groep groep, List<String> parts) {
        var written = Written.text(groep.jaargroep());
        var ofParts = split.yearGroupsOf(parts);
        if (ofParts.isEmpty() && !written.equals(COMBINATION)) {
            draft.find(
                    new UnknownYearGroup(
                            Subject.GROUP, groep.line(), Written.text(groep.key()), written));
        }
        return Written.yearGroups(
                Stream.concat(
                        ofParts.stream(),
                        split.yearGroupsOfPupils(parts, ofParts.isEmpty() ? 1 : SEVERAL)));
    }

    private void removeAbsent() {
        Stream.concat(
                        known.state().groups().stream().map(RosterRow.class::cast),
                        known.state().combinedGroups().stream())
                .filter(it -> !stays(it.id()))
                .forEach(it -> {
                    draft.remove(it);
                    known.listKeys(it.id()).stream()
                            .filter(key -> !leadsElsewhere(key))
                            .forEach(draft::remove);
                });
    }

    private boolean leadsElsewhere(SourceKey it) {
        return it.lastDay() == null
                && (it.kind() == Kind.GROUP ? groups : combinedGroups).containsKey(it.key());
    }
}
