package org.ohms.web.proxy;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ohms.patients.proxy.ProxyScope;

/** The parts of the portal as a form ticks them; all of them to begin with. */
public final class ScopeChoices implements Serializable {
    private static final long serialVersionUID = 1L;

    private final Map<String, Boolean> ticked = new TreeMap<>();

    ScopeChoices() {
        getAll().forEach(code -> ticked.put(code, true));
    }

    /** Their codes, in the order they are shown in. */
    public List<String> getAll() {
        return Stream.of(ProxyScope.values()).map(ProxyScope::code).toList();
    }

    public Map<String, @Nullable Boolean> getTicked() {
        return ticked;
    }

    Set<ProxyScope> chosen() {
        return Stream.of(ProxyScope.values())
                .filter(scope -> Boolean.TRUE.equals(ticked.get(scope.code())))
                .collect(Collectors.toSet());
    }
}
