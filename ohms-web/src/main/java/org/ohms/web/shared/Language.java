package org.ohms.web.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.FacesContext;
import java.util.Locale;

/** The language of the page at hand: what the browser asks for, as far as it is shipped. */
@ApplicationScoped
public class Language {
    public Locale now() {
        var faces = FacesContext.getCurrentInstance();
        return faces == null || faces.getViewRoot() == null
                ? Locale.ENGLISH
                : faces.getViewRoot().getLocale();
    }
}
