/** Questionnaires that patients answer before a visit: wording and scores by version, what was said, and red answers. */
@NullMarked
package org.ohms.care.questionnaire;

import org.jspecify.annotations.NullMarked;
