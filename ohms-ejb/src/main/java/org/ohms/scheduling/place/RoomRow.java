package org.ohms.scheduling.place;

/**
 * A room of a place.
 *
 * @param name what stands on its door, such as {@code 2.04}
 * @param open false when it is no longer used
 */
public record RoomRow(RoomId id, String name, boolean open) {}
