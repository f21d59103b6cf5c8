package org.ohms.care.referral;

import org.jspecify.annotations.Nullable;

/**
 * What a referral says.
 *
 * @param what is asked for, in one line the patient reads
 * @param question what the one who is asked should find out or do
 * @param history what they should know; null for nothing
 * @param recipient somebody outside, as the letter addresses them; null when it stays in the house
 */
public record ReferralWords(
        String what,
        String question,
        @Nullable String history,
        @Nullable String recipient) {}
