package nl.startklaar.licence;

import static java.util.stream.Collectors.groupingBy;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.startklaar.audit.Actor;
import nl.startklaar.audit.AuditEntry;
import nl.startklaar.audit.AuditTrail;
import nl.startklaar.catalogue.Catalogue;
import nl.startklaar.kernel.NotFound;
import nl.startklaar.kernel.SchoolDay;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.licence.ListChange.Numbers;
import nl.startklaar.licence.ListLine.Added;
import nl.startklaar.licence.ListLine.Changed;
import nl.startklaar.readiness.SchoolChanged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The list of licences that a publisher or supplier sends: looked at, taken over, taken back. */
@Service
class LicenceLists {

    private static final int MOST_SHOWN = 10;

    private final LicenceListStore store;
    private final ContractStore contracts;
    private final Contracts deeds;
    private final SeatStore seats;
    private final Catalogue catalogue;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;
    private final SchoolDay day;
    private final Clock clock;

    LicenceLists(
            LicenceListStore store,
            ContractStore contracts,
            Contracts deeds,
            SeatStore seats,
            Catalogue catalogue,
            AuditTrail trail,
            ApplicationEventPublisher events,
            SchoolDay day,
            Clock clock) {
        this.store = store;
        this.contracts = contracts;
        this.deeds = deeds;
        this.seats = seats;
        this.catalogue = catalogue;
        this.trail = trail;
        this.events = events;
        this.day = day;
        this.clock = clock;
    }

    /** What the file says, without a school. */
    static List<ListCells> rows(InputStream in) throws IOException, UnreadableList {
        var bytes = ListBounds.bytes(in);
        if (startsWith(bytes, 'P', 'K', 3, 4)) {
            return LicenceListWorkbook.read(bytes);
        }
        if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
            throw new UnreadableList(UnreadableList.Reason.OLD_EXCEL);
        }
        return LicenceListCsv.read(bytes);
    }

    private static boolean startsWith(byte[] bytes, int... start) {
        for (int i = 0; i < start.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xff) != start[i]) {
                return false;
            }
        }
        return true;
    }

    /** Keeps nothing. */
    @Transactional(readOnly = true)
    public ListPreview look(SchoolId school, String fileName, List<ListCells> rows)
            throws UnreadableList {
        return preview(school, new UUID(0, 0), fileName, rows);
    }

    /** Keeps it until somebody takes it over. */
    @Transactional(rollbackFor = UnreadableList.class)
    public UUID receive(SchoolId school, String fileName, List<ListCells> rows)
            throws UnreadableList {
        ListReader.read(rows, catalogue.listAll());
        var run =
                new ListRun(
                        UUID.randomUUID(),
                        fileName,
                        clock.instant(),
                        rows,
                        Optional.empty(),
                        false);
        store.add(school, run, Actor.current().account());
        return run.id();
    }

    /** Empty when it does not wait any more. */
    @Transactional
    public Optional<ListPreview> find(SchoolId school, UUID run) {
        var found = store.find(school, run).orElseThrow(() -> new NotFound("list", run));
        return found.takenOn().isPresent() ? Optional.empty() : Optional.of(again(school, found));
    }

    private ListPreview again(SchoolId school, ListRun run) {
        try {
            return preview(school, run.id(), run.fileName(), run.rows());
        } catch (UnreadableList changed) {
            throw new IllegalStateException("It was read before", changed);
        }
    }

    private ListPreview preview(SchoolId school, UUID run, String fileName, List<ListCells> rows)
            throws UnreadableList {
        var read = ListReader.read(rows, catalogue.listAll());
        return new ListPreview(run, fileName, ListPlan.of(read, contracts.list(school)));
    }

    /**
     * Takes over what somebody saw; lines that are wrong stay out.
     *
     * @param seen by which the preview is known
     */
    @Transactional
    public ListOutcome takeOver(SchoolId school, UUID run, String seen) {
        seats.lockAll(school);
        var found = find(school, run);
        if (found.isEmpty() || !found.get().seen().equals(seen)) {
            return new ListOutcome.Overtaken();
        }
        var preview = found.get();
        if (!preview.changes()) {
            return new ListOutcome.NothingNew();
        }
        int added = add(school, run, preview.lines());
        int changed = change(school, run, preview.lines());
        store.markTaken(school, run, clock.instant(), day.today());
        note(school, "licence.audit.list-taken", run);
        var undoUntil = store.find(school, run).flatMap(ListRun::undoUntil).orElseThrow();
        return new ListOutcome.TakenOver(run, added, changed, undoUntil);
    }

    /** Lines that differ only in their year group are one contract. */
    private int add(SchoolId school, UUID run, List<ListLine> lines) {
        var added =
                lines.stream()
                        .filter(Added.class::isInstance)
                        .map(it -> ((Added) it).listed())
                        .collect(
                                groupingBy(
                                        LicenceLists::withoutLevel,
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        int count = 0;
        for (List<ListedLicence> parts : added.values()) {
            var contract = contract(parts);
            contracts.add(school, contract, day.today(), clock.instant());
            for (Licence it : contract.licences()) {
                var numbers = Numbers.of(it);
                store.keep(
                        school,
                        run,
                        new ListChange(it.id(), contract.id(), true, numbers, numbers));
                count++;
            }
        }
        return count;
    }

    private static ListedLicence withoutLevel(ListedLicence it) {
        return new ListedLicence(
                it.method(),
                Optional.empty(),
                it.kind(),
                Optional.empty(),
                it.firstDay(),
                it.lastDay(),
                it.reference());
    }

    private static Contract contract(List<ListedLicence> parts) {
        var id = UUID.randomUUID();
        var first = parts.getFirst();
        var licences = new ArrayList<Licence>();
        for (ListedLicence it : parts) {
            licences.add(
                    new Licence(
                            UUID.randomUUID(),
                            id,
                            it.method(),
                            it.yearGroup(),
                            it.kind().unit(),
                            it.seats(),
                            it.firstDay(),
                            it.lastDay(),
                            Optional.empty()));
        }
        return new Contract(
                id,
                first.method(),
                first.kind(),
                Channel.OWN,
                "",
                first.reference(),
                first.firstDay(),
                first.lastDay(),
                Optional.empty(),
                licences);
    }

    private int change(SchoolId school, UUID run, List<ListLine> lines) {
        var ours =
                contracts.list(school).stream()
                        .flatMap(it -> it.licences().stream())
                        .collect(Collectors.toMap(Licence::id, Licence::contract));
        int count = 0;
        for (ListLine line : lines) {
            if (line instanceof Changed it) {
                var contract = ours.getOrDefault(it.licence(), it.licence());
                var after = after(it);
                store.set(school, it.licence(), contract, after);
                store.keep(
                        school,
                        run,
                        new ListChange(
                                it.licence(), contract, false, Numbers.of(it.before()), after));
                count++;
            }
        }
        return count;
    }

    private static Numbers after(Changed it) {
        return it.listed().kind() == ContractKind.YEARLY
                ? new Numbers(it.listed().seats(), it.before().lastDay())
                : Numbers.of(it.listed());
    }

    /** Everything as it was, or nothing at all when somebody went on with it. */
    @Transactional
    public ListOutcome undo(SchoolId school, UUID run) {
        seats.lockAll(school);
        var found = store.find(school, run).orElseThrow(() -> new NotFound("list", run));
        if (!found.canBeUndone(day.today())) {
            return new ListOutcome.TooLate();
        }
        var changes = store.listChanges(school, run);
        if (isTouched(school, changes)) {
            return new ListOutcome.TouchedLater();
        }
        added(changes).forEach(it -> deeds.withdraw(school, it));
        changes.stream()
                .filter(it -> !it.isAdded())
                .forEach(it -> store.set(school, it.licence(), it.contract(), it.before()));
        store.markUndone(school, run, clock.instant());
        note(school, "licence.audit.list-undone", run);
        return new ListOutcome.Undone(changes.size());
    }

    private boolean isTouched(SchoolId school, List<ListChange> changes) {
        var now =
                contracts.list(school).stream()
                        .flatMap(it -> it.licences().stream())
                        .collect(Collectors.toMap(Licence::id, Numbers::of));
        boolean isOther =
                changes.stream().anyMatch(it -> !it.after().equals(now.get(it.licence())));
        return isOther || !added(changes).stream().allMatch(it -> deeds.canWithdraw(school, it));
    }

    /** The contracts that it added. */
    private static Set<UUID> added(List<ListChange> changes) {
        return changes.stream()
                .filter(ListChange::isAdded)
                .map(ListChange::contract)
                .collect(Collectors.toSet());
    }

    /** The last ones that were taken over, the newest first. */
    @Transactional(readOnly = true)
    public List<ListRun> listTaken(SchoolId school) {
        return store.listTaken(school, MOST_SHOWN);
    }

    /** All licences of the school as a table, with the heads above it. */
    @Transactional(readOnly = true)
    public List<List<String>> export(SchoolId school) {
        var rows = new LicenceListRows(catalogue.listPublishers(), catalogue.listMethods());
        return rows.of(contracts.list(school));
    }

    private void note(SchoolId school, String deed, UUID run) {
        trail.note(school, AuditEntry.of(deed, run, "seats", "last_day"));
        events.publishEvent(new SchoolChanged(school));
        events.publishEvent(new PlacesChanged(school));
    }
}
