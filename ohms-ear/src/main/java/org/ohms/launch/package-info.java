/**
 * The one-command run and the databases of tests: a real PostgreSQL as a child process, generated secrets and demo accounts,
 * and clear sentences when something stands in the way. Nothing of this ships in the application.
 */
@NullMarked
package org.ohms.launch;

import org.jspecify.annotations.NullMarked;
