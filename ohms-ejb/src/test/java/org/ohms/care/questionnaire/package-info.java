@NullMarked
package org.ohms.care.questionnaire;

import org.jspecify.annotations.NullMarked;
