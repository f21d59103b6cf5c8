package org.ohms.web.shared;

import jakarta.faces.context.FacesContext;

/**
 * Where an icon stands in the sprite; called by the tag {@code ohms:icon}. Where the sprite lies is asked once for a page: it
 * shows a hundred icons, and Faces looks for a resource anew each time.
 */
public final class Icons {
    private static final String SPRITE = Icons.class.getName();

    private Icons() {}

    public static String href(String name) {
        var faces = FacesContext.getCurrentInstance();
        var known = faces.getAttributes().get(SPRITE);
        if (known == null) {
            known = sprite(faces);
            faces.getAttributes().put(SPRITE, known);
        }
        return known + "#" + name;
    }

    private static String sprite(FacesContext faces) {
        return faces.getApplication()
                .getResourceHandler()
                .createResource("icons.svg", "ohms")
                .getRequestPath();
    }
}
