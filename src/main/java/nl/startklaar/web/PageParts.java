package nl.startklaar.web;

import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What every page is made of; modules fill the slots with beans of their own. */
@Component
record PageParts(
        MessageSource words,
        Assets assets,
        NoteCookie notes,
        Preferences preferences,
        List<MenuItem> menu,
        List<MenuBadge> badges,
        List<Banner.Source> banners) {}
