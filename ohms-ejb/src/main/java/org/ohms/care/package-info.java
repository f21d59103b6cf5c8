/** What happens between visits: conversations of patients with those who care for them, and the work that comes of them. */
@NullMarked
package org.ohms.care;

import org.jspecify.annotations.NullMarked;
