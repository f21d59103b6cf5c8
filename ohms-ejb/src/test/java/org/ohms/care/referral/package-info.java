@NullMarked
package org.ohms.care.referral;

import org.jspecify.annotations.NullMarked;
