package org.ohms.web.shared;

import jakarta.faces.context.FacesContext;

/** Where an icon stands in the sprite; called by the tag {@code ohms:icon}. */
public final class Icons {
    private Icons() {}

    public static String href(String name) {
        var sprite = FacesContext.getCurrentInstance()
                .getApplication()
                .getResourceHandler()
                .createResource("icons.svg", "ohms");
        return sprite.getRequestPath() + "#" + name;
    }
}
