package nl.startklaar.ops;

import java.util.List;

/**
 * The page of the stories.
 *
 * @param address below which a story is posted
 */
record StoriesView(String address, List<PracticeStory> stories) {

    StoriesView {
        stories = List.copyOf(stories);
    }
}
