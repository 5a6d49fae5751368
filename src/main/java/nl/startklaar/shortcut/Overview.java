package nl.startklaar.shortcut;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.startklaar.catalogue.Offer;
import nl.startklaar.kernel.NotFound;
import nl.startklaar.roster.GroupToday;
import nl.startklaar.school.AtSchool;
import nl.startklaar.web.Choice;
import nl.startklaar.web.Form;
import org.springframework.stereotype.Component;

/** Puts together what the pages of the coordinator show. */
@Component
class Overview {

    private final Shortcuts shortcuts;
    private final Uses uses;
    private final Choices choices;
    private final DeviceFiles files;

    Overview(Shortcuts shortcuts, Uses uses, Choices choices, DeviceFiles files) {
        this.shortcuts = shortcuts;
        this.uses = uses;
        this.choices = choices;
        this.files = files;
    }

    ListPage list(AtSchool at, Form form) {
        var school = at.school();
        return new ListPage(
                at,
                lines(at),
                choices.groups(school).stream()
                        .map(it -> new Choice(it.id().toString(), it.name()))
                        .toList(),
                choices.products(school).stream()
                        .map(it -> new Choice(it.product().id().toString(), it.product().name()))
                        .toList(),
                uses.countOld(school),
                form);
    }

    ShortcutPage one(AtSchool at, UUID id, Form form) {
        var line =
                lines(at).stream()
                        .filter(it -> it.shortcut().id().equals(id))
                        .findFirst()
                        .orElseThrow(() -> new NotFound("shortcut", id));
        return new ShortcutPage(at, line, files.address(line.shortcut()), form);
    }

    List<ListPage.Line> lines(AtSchool at) {
        var all = shortcuts.list(at.details());
        var devices = uses.countLately(at.school());
        var groups =
                choices.groups(at.school()).stream()
                        .collect(Collectors.toMap(GroupToday::id, GroupToday::name));
        var products = names(choices.products(all));
        return all.stream().map(it -> ListPage.Line.of(it, groups, products, devices)).toList();
    }

    private static Map<UUID, String> names(List<Offer> offers) {
        return offers.stream()
                .collect(Collectors.toMap(it -> it.product().id(), it -> it.product().name()));
    }
}
