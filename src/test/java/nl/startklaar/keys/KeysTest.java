package nl.startklaar.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.startklaar.kernel.SchoolId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

class KeysTest {

    private static final String PURPOSE = "test.eck-id";
    private static final SchoolId SCHOOL = SchoolId.fresh();
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-09-07T06:30:00Z"), ZoneOffset.UTC);

    /** A module that keeps sealed texts in a list, and can be broken off halfway. */
    private static final class Cupboard implements Resealing {

        private final Seals seals;
        private final List<String> texts = new ArrayList<>();
        private int patience = Integer.MAX_VALUE;

        Cupboard(Seals seals) {
            this.seals = seals;
            List.of("a", "b", "c").forEach(it -> texts.add(seals.seal(PURPOSE, it)));
        }

        @Override
        public String name() {
            return "test.cupboard";
        }

        @Override
        public int reseal(SchoolId school) {
            int before = keysInUse(school).getOrDefault(seals.activeKey(), 0);
            for (int i = 0; i < texts.size(); i++) {
                if (patience-- == 0) {
                    throw new IllegalStateException("broken off");
                }
                texts.set(i, seals.reseal(PURPOSE, texts.get(i)));
            }
            return texts.size() - before;
        }

        @Override
        public Map<String, Integer> keysInUse(SchoolId school) {
            var uses = new HashMap<String, Integer>();
            texts.forEach(it -> uses.merge(Seals.keyOf(it), 1, Integer::sum));
            return uses;
        }
    }

    @TempDir private Path folder;
    private Seals seals;
    private Cupboard cupboard;
    private Keys keys;

    @BeforeEach
    void aModuleWithSealedTexts() {
        var file = new KeyRingFile(folder.resolve("keys.json"), CLOCK);
        seals = new Seals(file);
        cupboard = new Cupboard(seals);
        var beans = new StaticListableBeanFactory(Map.of("cupboard", cupboard));
        keys = new Keys(file, beans.getBeanProvider(Resealing.class), CLOCK);
    }

    @Test
    void sealsEverythingAnewAfterANewKeyAndOnlyOnce() {
        var old = seals.activeKey();
        var active = keys.rotate();

        assertThat(keys.countUses(SCHOOL)).isEqualTo(Map.of(old, 3));
        assertThat(keys.reseal(SCHOOL)).isEqualTo(3);

        assertThat(keys.countUses(SCHOOL)).isEqualTo(Map.of(active, 3));
        assertThat(keys.reseal(SCHOOL)).isZero();
        assertThat(texts()).containsExactly("a", "b", "c");
    }

    @Test
    void goesOnWhereItWasBrokenOff() {
        keys.rotate();
        cupboard.patience = 2;
        assertThatThrownBy(() -> keys.reseal(SCHOOL)).hasMessage("broken off");
        assertThat(texts()).as("all open meanwhile").containsExactly("a", "b", "c");
        cupboard.patience = Integer.MAX_VALUE;

        assertThat(keys.reseal(SCHOOL)).isEqualTo(1);

        assertThat(texts()).containsExactly("a", "b", "c");
    }

    @Test
    void keepsOldKeysForWhatTheyStillOpen() {
        var old = seals.activeKey();
        var active = keys.rotate();

        assertThat(keys.list()).extracting(Keys.Known::name).containsExactlyInAnyOrder(old, active);
        assertThat(keys.list())
                .filteredOn(Keys.Known::isActive)
                .extracting(Keys.Known::name)
                .containsExactly(active);
    }

    private List<String> texts() {
        return cupboard.texts.stream().map(it -> seals.open(PURPOSE, it)).toList();
    }
}
