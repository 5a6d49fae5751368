package nl.startklaar.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import nl.startklaar.web.Words;
import org.junit.jupiter.api.Test;

/** Only what is public, and each with the page on which it stands. */
class KnownPortalsTest {

    private final List<KnownPortal> portals = new KnownPortals().list();

    @Test
    void namesThePortalsThatSchoolsUseByName() {
        assertThat(portals)
                .extracting(KnownPortal::name)
                .contains("MOO", "COOL", "ZuluConnect", "Prowise GO", "Skool")
                .isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER);
    }

    @Test
    void everyPortalSaysWhereThatStands() {
        assertThat(portals)
                .allSatisfy(it -> {
                    assertThat(it.sources()).isNotEmpty();
                    assertThat(it.sources())
                            .allMatch(source -> URI.create(source).getHost() != null);
                });
    }

    @Test
    void everyNoteHasWords() throws Exception {
        var words = Words.messageSource();

        assertThat(portals.stream().flatMap(it -> it.notes().stream()))
                .isNotEmpty()
                .allMatch(it ->
                        !words.getMessage("network.preset.note." + it, null, Locale.of("nl"))
                                .isEmpty());
    }
}
