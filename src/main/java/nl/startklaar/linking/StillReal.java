package nl.startklaar.linking;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import nl.startklaar.linking.LinkChange.Close;
import nl.startklaar.linking.LinkChange.Open;

/**
 * Which changes still change something: a page may be older than the links. Opening what is open
 * and closing what is closed is nothing, so a form sent twice does its work once.
 */
record StillReal(List<Link> links) {

    List<LinkChange> of(Collection<LinkChange> changes) {
        var real = new ArrayList<LinkChange>();
        changes.stream().filter(Close.class::isInstance).filter(this::isReal).forEach(real::add);
        for (LinkChange change : changes) {
            if (change instanceof Open(var link) && isNew(link, real)) {
                real.add(change);
            }
        }
        return real;
    }

    private boolean isReal(LinkChange change) {
        return change instanceof Close(var link, var goneFrom)
                && links.contains(link)
                && link.goneFrom().filter(it -> !goneFrom.isBefore(it)).isEmpty();
    }

    private boolean isNew(Link link, List<LinkChange> before) {
        boolean isComing =
                before.stream().anyMatch(it -> it instanceof Open(var other) && other.isLike(link));
        return !isComing
                && links.stream()
                        .filter(it -> it.isLike(link) && it.isOpen(link.firstDay()))
                        .allMatch(it -> isClosedBy(it, before));
    }

    private static boolean isClosedBy(Link link, List<LinkChange> before) {
        return before.stream()
                .anyMatch(
                        it -> it instanceof Close(var closed, _) && closed.id().equals(link.id()));
    }
}
