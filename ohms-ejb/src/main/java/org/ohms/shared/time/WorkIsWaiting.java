package org.ohms.shared.time;

/**
 * Something was put down that a round will find. Fired in the transaction that put it down, so that the next round comes
 * right after the commit and not some seconds later; work that nobody hears of is found by the regular round.
 */
public record WorkIsWaiting() {}
