package org.ohms.web.shared;

import java.util.List;

/** What the search field of the top bar finds beside patients. A feature that has something with a number brings one. */
public interface FoundElsewhere {
    /** What is meant by this; empty where it is no number of this feature, or whoever asks may not see it. */
    List<Hit> find(String typed);

    /**
     * Something that was found.
     *
     * @param name what it is called
     * @param about whose it is
     * @param state how it stands
     * @param to the path of its page
     */
    record Hit(String id, String name, String about, String state, String to) {
        /** Says nothing: whatever is printed may end in a log. */
        @Override
        public String toString() {
            return "Hit[" + id + "]";
        }
    }
}
