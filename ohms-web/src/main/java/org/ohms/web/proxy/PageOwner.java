package org.ohms.web.proxy;

import jakarta.faces.view.ViewScoped;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** For whom a page was opened, for as long as it is open. */
@ViewScoped
public class PageOwner implements Serializable {
    private static final long serialVersionUID = 1L;

    private @Nullable String person;

    /** The first who opens the page is the one. */
    void open(String whom) {
        if (person == null) {
            person = whom;
        }
    }

    boolean is(String whom) {
        return whom.equals(person);
    }
}
