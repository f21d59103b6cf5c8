package org.ohms.care.task;

/**
 * Who can be given a task.
 *
 * @param name of the person; empty for a role, which pages have a word for
 */
public record TaskOwnerRow(TaskOwner owner, String name) {}
