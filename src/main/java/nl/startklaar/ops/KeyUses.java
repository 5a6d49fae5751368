package nl.startklaar.ops;

import java.util.HashMap;
import java.util.Map;
import nl.startklaar.keys.Keys;
import org.springframework.context.ApplicationContext;

/** How many texts each key has sealed, over all schools. */
record KeyUses(Map<String, Integer> texts) {

    static KeyUses count(ApplicationContext application) {
        var keys = application.getBean(Keys.class);
        var texts = new HashMap<String, Integer>();
        Beside.schools(application, "")
                .forEach(school ->
                        keys.countUses(school.id())
                                .forEach((key, count) -> texts.merge(key, count, Integer::sum)));
        return new KeyUses(texts);
    }

    int of(String key) {
        return texts.getOrDefault(key, 0);
    }
}
