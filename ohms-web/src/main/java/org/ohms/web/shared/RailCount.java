package org.ohms.web.shared;

/** How much open work waits behind an entry of the rail; a feature with something to count has a bean of this kind. */
public interface RailCount {
    /** Path of the page, as in the table of pages. */
    String path();

    /** Asked once for each page shown, so one cheap query at most. */
    long open();
}
