package nl.startklaar.ops;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/**
 * The files of the stories are made, not edited. When the file of De Boom changes, run this test
 * once with {@code -Dstartklaar.write-docs=true} and look at the difference.
 */
class PracticeStoryFilesTest {

    @Test
    void theFilesOfTheStoriesAreTheGoodFileWithOneThingWrong() throws IOException {
        for (var made : PracticeStoryFiles.all().entrySet()) {
            var file = PracticeStoryFiles.FOLDER.resolve(made.getKey());
            if (Boolean.getBoolean("startklaar.write-docs")) {
                Files.writeString(file, made.getValue(), UTF_8);
            } else {
                assertThat(Files.readString(file, UTF_8)).as("%s", file).isEqualTo(made.getValue());
            }
        }
    }

    @Test
    void everyStoryHasAFileOfThePracticeSchools() {
        assertThat(PracticeStory.ALL)
                .allMatch(it -> Files.exists(PracticeStoryFiles.FOLDER.resolve(it.file())));
    }
}
