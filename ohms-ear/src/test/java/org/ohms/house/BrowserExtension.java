package org.ohms.house;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Opens the browser for the first journey and closes it after the last. */
public final class BrowserExtension implements ParameterResolver {
    /** Two hospitals share the machine that runs all tests; a page may take its time there. */
    private static final int PATIENCE_MILLIS = 20_000;

    private static final Namespace HOUSE = Namespace.create("org.ohms.house.browser");

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == com.microsoft.playwright.Browser.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getStore(StoreScope.LAUNCHER_SESSION, HOUSE)
                .getOrComputeIfAbsent("browser", key -> opened(), Opened.class)
                .browser()
                .chromium();
    }

    private static Opened opened() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        return new Opened(Browser.open());
    }

    private record Opened(Browser browser) implements CloseableResource {
        @Override
        public void close() {
            browser.close();
        }
    }
}
