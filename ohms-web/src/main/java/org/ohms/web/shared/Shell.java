package org.ohms.web.shared;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What stands around every page: the rail with its counts, where we are, and the way home. */
@Named
@RequestScoped
public class Shell {
    @Inject
    Pages pages;

    @Inject
    Doors doors;

    @Inject
    Person person;

    @Inject
    RailCounts counts;

    @Inject
    HttpServletRequest request;

    private @Nullable List<Entry> rail;

    /**
     * One entry of the rail.
     *
     * @param atTheEnd whether a phone leaves it out
     * @param open how much open work waits there; 0 shows nothing
     */
    public record Entry(
            String address, String icon, String label, String letter, long open, boolean current, boolean atTheEnd) {}

    public List<Entry> getRail() {
        if (rail == null) {
            rail = doors.of(request).map(this::entries).orElse(List.of());
        }
        return rail;
    }

    private List<Entry> entries(Door door) {
        var seen = pages.rail(door, person::mayOpen);
        var open = counts.open(seen);
        return seen.stream()
                .map(page -> entry(page, open.getOrDefault(page.path(), 0L)))
                .toList();
    }

    private Entry entry(WebPage page, long open) {
        var place = page.rail().orElseThrow();
        var letter = place.letter();
        return new Entry(
                page.path(),
                place.icon(),
                place.label(),
                letter == null ? "" : letter,
                open,
                isCurrent(page),
                place.isAtTheEnd());
    }

    private boolean isCurrent(WebPage page) {
        return PageVisit.of(request).flatMap(this::place).filter(page::equals).isPresent();
    }

    /**
     * The entry whose address is the longest beginning of where we are; where only the home of the door begins it, the entry
     * whose view lies beside this one's, if there is one.
     */
    private Optional<WebPage> place(PageVisit here) {
        var byAddress = longestBeginning(here.address());
        if (byAddress
                .filter(page ->
                        page.path().equals(here.address()) || page.path().lastIndexOf('/') > 0)
                .isPresent()) {
            return byAddress;
        }
        return pages.all().stream()
                .filter(page -> page.rail().isPresent())
                .filter(page -> page.folder().equals(here.page().folder()))
                .min(Comparator.comparing(page -> page.rail().orElseThrow().order()))
                .or(() -> byAddress);
    }

    private Optional<WebPage> longestBeginning(String here) {
        return pages.all().stream()
                .filter(page -> page.rail().isPresent())
                .filter(page -> here.equals(page.path()) || here.startsWith(page.path() + "/"))
                .max((one, other) ->
                        Integer.compare(one.path().length(), other.path().length()));
    }

    /** Where this person begins: the first page of the rail, or signing in. */
    public String getHome() {
        return getRail().stream().findFirst().map(Entry::address).orElse(person.isSignedIn() ? "/help" : "/login");
    }

    /** Is there a page at this address, and may this person open it? */
    public boolean has(String address) {
        return doors.of(request)
                .flatMap(door -> pages.at(door, address))
                .filter(visit -> person.mayOpen(visit.page()))
                .isPresent();
    }

    public boolean isAtStaffDoor() {
        return doors.of(request).filter(Door.STAFF::equals).isPresent();
    }
}
