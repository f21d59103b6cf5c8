package org.ohms.shared.page;

/**
 * Which part of a list is wanted.
 *
 * @param first index of the first line, 0 or more
 * @param size how many lines at most, 1 to 200; anything else is drawn into that range
 */
public record PageRequest(int first, int size) {
    public PageRequest {
        first = Math.max(0, first);
        size = Math.max(1, Math.min(200, size));
    }
}
