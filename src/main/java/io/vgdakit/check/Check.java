package io.vgdakit.check;

import java.util.List;

/**
 * A rule, or a tight family of rules, about one kind of subject. Never throws on content, and looks at each byte a bounded number of times.
 *
 * @param <T> the subject
 */
interface Check<T> {

    /** Every rule this check can find broken. */
    List<Rule> rules();

    /** Reports each place where a rule does not hold. */
    void check(T subject, Report report);
}
