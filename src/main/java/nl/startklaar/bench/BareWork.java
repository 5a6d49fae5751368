package nl.startklaar.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What the same work costs at the least: one look at each file, a comparison of what it says with
 * what was there, and COPY of every row that the real work has kept, all by whole batches.
 */
final class BareWork implements AutoCloseable {

    /** Schools for each worker between two commits. */
    private static final int BATCH = 25;

    private final RealWork real;
    private final SentFiles files;
    private final List<BareStore> stores;

    /**
     * @param stores the first one prepares; there is one for each worker
     */
    BareWork(RealWork real, SentFiles files, List<BareStore> stores) {
        this.real = real;
        this.files = files;
        this.stores = List.copyOf(stores);
    }

    /**
     * @param differences how many pupils were not as they were
     * @param rows how many rows went in, by table
     */
    record Kept(long differences, Map<String, Long> rows) {}

    /** One worker's share of a batch. */
    private record Share(BareStore store, List<Integer> schools, List<BareStore.Rows> rows) {}

    Kept copy(Turn turn, int schools, long mark, Crew crew, Meter meter)
            throws SQLException, IOException {
        var all = new ArrayList<Kept>();
        int size = BATCH * crew.size();
        for (int from = 0; from < schools; from += size) {
            var batch = Country.indexes(schools).subList(from, Math.min(schools, from + size));
            var shares = shares(batch, mark, crew);
            meter.run(() -> all.addAll(crew.map(shares, it -> work(turn, it))));
        }
        return sum(all);
    }

    /** What is not measured: which rows the real work has kept of these schools. */
    private List<Share> shares(List<Integer> batch, long mark, Crew crew)
            throws SQLException, IOException {
        var shares = new ArrayList<Share>();
        for (List<Integer> schools : crew.divide(batch)) {
            var rows = stores.getFirst().fetch(ids(schools), mark);
            shares.add(new Share(stores.get(shares.size()), schools, rows));
        }
        return shares;
    }

    private Kept work(Turn turn, Share share) throws SQLException, IOException {
        long differences = turn == Turn.SAME_BYTES ? recognise(share) : compare(turn, share);
        var rows = new TreeMap<String, Long>();
        for (BareStore.Rows it : share.rows()) {
            rows.put(it.table(), share.store().copyIn(it));
        }
        share.store().commit();
        return new Kept(differences, rows);
    }

    private long recognise(Share share) throws SQLException, IOException {
        var hashes = new ArrayList<String>();
        for (int it : share.schools()) {
            hashes.add(HexFormat.of().formatHex(sha256(Files.readAllBytes(files.of(it)))));
        }
        return hashes.size() - share.store().countKnown(hashes);
    }

    private long compare(Turn turn, Share share) throws SQLException, IOException {
        var sent = new StringBuilder();
        for (int it : share.schools()) {
            sent.append(BarePass.read(real.id(it).value(), files.of(it)));
        }
        return turn == Turn.FIRST
                ? sent.chars().filter(it -> it == '\n').count()
                : share.store()
                        .countDifferences(sent.toString(), ids(share.schools()), turn.startYear());
    }

    private List<UUID> ids(List<Integer> schools) {
        return schools.stream().map(it -> real.id(it).value()).toList();
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java has SHA-256", missing);
        }
    }

    private static Kept sum(List<Kept> all) {
        var rows = new TreeMap<String, Long>();
        all.forEach(
                kept -> kept.rows().forEach((table, count) -> rows.merge(table, count, Long::sum)));
        return new Kept(all.stream().mapToLong(Kept::differences).sum(), rows);
    }

    @Override
    public void close() {
        stores.forEach(BareStore::close);
    }
}
