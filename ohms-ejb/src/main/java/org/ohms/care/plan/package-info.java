/**
 * Plans of care: what is to become of an illness between visits, with goals that are measured, what the patient does, what
 * the team does, and how it ended.
 */
@NullMarked
package org.ohms.care.plan;

import org.jspecify.annotations.NullMarked;
