package org.ohms.web.shared;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The table of all pages. What is not in it does not exist: the router, the rail, the links and the access test all read it. */
@ApplicationScoped
public class Pages {
    @Inject
    @Any
    Instance<PagesOfFeature> features;

    private final List<WebPage> all = new ArrayList<>();
    private final Map<String, WebPage> byView = new HashMap<>();

    /** A table that contradicts itself stops the start, not the first visitor. */
    void standAtStart(@Observes @Initialized(ApplicationScoped.class) Object start) {}

    @PostConstruct
    void read() {
        features.forEach(feature -> feature.pages().forEach(this::add));
        all.sort(Comparator.comparing(WebPage::hasVariables)); // a fixed word wins over a variable
    }

    void add(WebPage page) {
        if (byView.putIfAbsent(page.view(), page) != null) {
            throw new IllegalStateException("two pages share the view " + page.view());
        }
        if (all.stream().anyMatch(other -> other.path().equals(page.path()))) {
            throw new IllegalStateException("two pages share the address " + page.path());
        }
        all.add(page);
    }

    public List<WebPage> all() {
        return List.copyOf(all);
    }

    /** The page an address belongs to at a door, with the values in its path. */
    public Optional<PageVisit> at(Door door, String address) {
        var segments = WebPage.segments(address);
        return all.stream()
                .filter(page -> page.doors().contains(door))
                .flatMap(page -> page.match(segments).map(values -> new PageVisit(page, address, values)).stream())
                .findFirst();
    }

    public Optional<WebPage> ofView(String view) {
        return Optional.ofNullable(byView.get(view));
    }

    /** The rail of a door for somebody, from top to bottom. */
    public List<WebPage> rail(Door door, Predicate<WebPage> mayOpen) {
        return all.stream()
                .filter(page -> page.doors().contains(door))
                .filter(page -> page.rail().isPresent())
                .filter(mayOpen)
                .sorted(Comparator.comparing(page -> page.rail().orElseThrow().order()))
                .toList();
    }
}
