package nl.startklaar.las;

import static nl.startklaar.las.LasGiven.folder;
import static nl.startklaar.las.LasGiven.full;
import static nl.startklaar.las.LasGiven.reading;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.ByteArrayOutputStream;
import java.text.Normalizer;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.startklaar.las.EdexmlFile.Groep;
import nl.startklaar.las.EdexmlFile.InGroep;
import nl.startklaar.las.EdexmlFile.Leerkracht;
import nl.startklaar.las.EdexmlFile.Leerling;
import nl.startklaar.las.EdexmlFile.SamengesteldeGroep;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** One school in every format is one school, as far as a format can say it. */
class SameSchoolTest {

    private static final EdexmlFile EDEXML =
            EdexmlGiven.read(EdexmlGiven.bytes("example/edexml-2.1-school.xml"));
    private static final EdexmlFile ONEROSTER = full(reading(folder("oneroster-1.2"))).file();
    private static final EdexmlFile EDEX2000 = full(reading(folder("edex2000"))).file();

    /** The old keys of groups are five characters: their names tell which is which. */
    private static @Nullable String groupName(EdexmlFile file, @Nullable String key) {
        return file.groepen().stream()
                .filter(it -> Objects.equals(it.key(), key))
                .map(Groep::naam)
                .findFirst()
                .orElse(null);
    }

    @Test
    void isTheSameSchoolAndYear() {
        assertThat(Stream.of(EDEXML, ONEROSTER, EDEX2000).map(EdexmlFile::school))
                .extracting(it -> tuple(it.schooljaar(), it.brincode(), it.dependancecode()))
                .containsOnly(tuple("2026-2027", "99AA", "00"));
    }

    @Test
    void hasTheSameGroups() {
        Function<Groep, Tuple> inName = it -> tuple(it.naam(), it.jaargroep());

        assertThat(ONEROSTER.groepen())
                .extracting(inName)
                .isEqualTo(each(EDEXML.groepen(), inName));
        assertThat(EDEX2000.groepen()).extracting(inName).isEqualTo(each(EDEXML.groepen(), inName));
        assertThat(ONEROSTER.samengesteldeGroepen())
                .extracting(SamengesteldeGroep::key, SamengesteldeGroep::naam)
                .isEqualTo(each(EDEXML.samengesteldeGroepen(), it -> tuple(it.key(), it.naam())));
    }

    @Test
    void hasTheSamePupilsInOneRoster() {
        Function<Leerling, Tuple> pupil =
                it ->
                        tuple(
                                it.key(),
                                it.eckid(),
                                it.naam().achternaam(),
                                it.naam().voorvoegsel(),
                                it.naam().roepnaam(),
                                it.jaargroep(),
                                it.groep(),
                                it.samengesteldeGroepen(),
                                it.uitstroomdatum());

        assertThat(ONEROSTER.leerlingen())
                .extracting(pupil)
                .isEqualTo(each(present(EDEXML), pupil));
    }

    @Test
    void hasTheSamePupilsInTheOldFilesButForAccents() {
        Function<EdexmlFile, List<Tuple>> pupils =
                file ->
                        each(
                                present(file),
                                it ->
                                        tuple(
                                                it.key(),
                                                plain(it.naam().achternaam()),
                                                it.naam().voorvoegsel(),
                                                plain(it.naam().roepnaam()),
                                                it.geboortedatum(),
                                                groupName(file, it.groep())));

        assertThat(pupils.apply(EDEX2000)).isEqualTo(pupils.apply(EDEXML));
    }

    @Test
    void hasTheSameStaffInOneRoster() {
        Function<Leerkracht, Tuple> member =
                it ->
                        tuple(
                                it.key(),
                                it.eckid(),
                                it.naam().achternaam(),
                                it.naam().voorvoegsel(),
                                it.naam().roepnaam(),
                                it.emailadres(),
                                it.rollen().getFirst(),
                                each(it.groepen(), InGroep::groep),
                                each(it.samengesteldeGroepen(), InGroep::groep));

        assertThat(ONEROSTER.leerkrachten())
                .extracting(member)
                .isEqualTo(each(EDEXML.leerkrachten(), member));
    }

    @Test
    void comesBackFromTheExportWhateverItCameFrom() throws Exception {
        for (EdexmlFile file : List.of(EDEXML, ONEROSTER, EDEX2000)) {
            var out = new ByteArrayOutputStream();
            EdexmlWriter.write(file, Optional::of, out);
            var sent = List.of(SentFile.of("a.xml", out.toByteArray()));
            var back = LasFiles.read(sent, eckId -> eckId, ReadingChoice.lenient());

            assertThat(MirrorGiven.withoutLines(full(back).file()))
                    .isEqualTo(MirrorGiven.withoutLines(file));
        }
    }

    /** Who has left is only in Edexml. */
    private static List<Leerling> present(EdexmlFile file) {
        return file.leerlingen().stream().filter(it -> !"H".equals(it.jaargroep())).toList();
    }

    private static <T, R> List<R> each(List<T> list, Function<T, R> what) {
        return list.stream().map(what).toList();
    }

    private static @Nullable String plain(@Nullable String name) {
        return name == null
                ? null
                : Normalizer.normalize(name, Normalizer.Form.NFD)
                        .replaceAll("\\p{M}", "")
                        .replace('ı', 'i');
    }
}
