/** Referrals: where patients are sent, by letter or within the house, whether that is accepted, and what comes back. */
@NullMarked
package org.ohms.care.referral;

import org.jspecify.annotations.NullMarked;
