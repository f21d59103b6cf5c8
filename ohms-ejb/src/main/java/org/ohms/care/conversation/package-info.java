/** What patients, those who act for them and those who care for them write to each other, and colleagues about a patient. */
@NullMarked
package org.ohms.care.conversation;

import org.jspecify.annotations.NullMarked;
