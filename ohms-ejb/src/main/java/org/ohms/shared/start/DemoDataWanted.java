package org.ohms.shared.start;

/**
 * A demonstration hospital opens for the first time. Each feature brings its own people and things by observing this
 * with a priority: identity 100, patients 200, scheduling 300. All of it is one transaction of the system's.
 */
public record DemoDataWanted() {}
