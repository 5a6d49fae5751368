package nl.startklaar.ops;

import java.util.List;
import java.util.Optional;

/**
 * The page of the stories.
 *
 * @param address below which a story is posted
 * @param portal where the invented portal is; empty when it does not run
 * @param compare where both ways in are tried
 */
record StoriesView(
        String address, List<PracticeStory> stories, Optional<String> portal, String compare) {

    StoriesView {
        stories = List.copyOf(stories);
    }
}
