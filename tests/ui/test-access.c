/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* test-access LANGUAGE [large|rtl]: every page as somebody meets it who has a narrow window, large text, no mouse, or a screen reader
 * instead of eyes. Each page is at most 360 pixels wide (the list of widths is printed), has a heading, names everything that can be
 * focused, and shows nothing that was left in English. Tab leads to each control once, in the order that is written in focus/PAGE.txt;
 * with OUV_FOCUS_UPDATE set these files are written anew. */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "ouv-adaptive-bin.h"
#include "ouv-locale.h"
#include "ouv-model.h"
#include "ouv-page.h"
#include "ouv-window.h"
#include "ouv-wizard.h"
#include "ui-common.h"
#include "ui-tour.h"

#define MAX_WIDTH 360
/* More stops than any page has. */
#define MAX_STOPS 300

static OuvLanguage language;
static gboolean    usual; /* neither large nor mirrored */
static GString    *widths;
static GPtrArray  *problems[4];
static GHashTable *english; /* name of a page to the GHashTable of its texts */

enum {
  WIDTH,
  NAME,
  LABEL,
  FOCUS
};

static void G_GNUC_PRINTF (2, 3)
blame (guint       what,
       const char *format,
       ...)
{
  va_list arguments;

  va_start (arguments, format);
  g_ptr_array_add (problems[what], g_strdup_vprintf (format, arguments));
  va_end (arguments);
}

static gboolean
is_shown (GtkWidget *widget)
{
  return gtk_widget_get_child_visible (widget) && gtk_widget_get_visible (widget);
}

/* ---- Width ------------------------------------------------------------------------------------------------------- */

/* Without the frame; and the window's content may ask for more than our bin tells. */
static int
measure (GtkWindow *window)
{
  GtkWidget *bin = ui_find (GTK_WIDGET (window), OUV_TYPE_ADAPTIVE_BIN);
  int width;

  gtk_widget_measure (gtk_widget_get_first_child (bin != NULL ? bin : GTK_WIDGET (window)), GTK_ORIENTATION_HORIZONTAL, -1,
                      &width, NULL, NULL, NULL);
  return width;
}

static void
check_width (GtkWindow  *window,
             const char *page)
{
  int width = measure (window);

  g_string_append_printf (widths, "# %4d  %s\n", width, page);
  /* libadwaita's own window does not wrap its headings in large text. */
  if (width > MAX_WIDTH && !ADW_IS_ABOUT_WINDOW (window))
    blame (WIDTH, "%s needs %d pixels", page, width);
}

/* ---- Names ------------------------------------------------------------------------------------------------------- */

/* What a screen reader would say; NULL: nothing. (transfer full) */
static char *
dup_name (GtkWidget *widget)
{
  GtkAccessible *accessible = GTK_ACCESSIBLE (widget);
  g_autofree char *labels = NULL;
  const char *place;

  /* The test back end tells what is there when something else was expected. */
  if (gtk_test_accessible_has_property (accessible, GTK_ACCESSIBLE_PROPERTY_LABEL))
    return gtk_test_accessible_check_property (accessible, GTK_ACCESSIBLE_PROPERTY_LABEL, "\001");
  if (GTK_IS_LABEL (widget))
    return g_strdup (gtk_label_get_text (GTK_LABEL (widget)));
  if (!gtk_test_accessible_has_relation (accessible, GTK_ACCESSIBLE_RELATION_LABELLED_BY))
    return NULL;
  labels = gtk_test_accessible_check_relation (accessible, GTK_ACCESSIBLE_RELATION_LABELLED_BY, accessible, NULL);
  place = labels != NULL ? strstr (labels, "<0x") : NULL;
  if (place == NULL)
    return NULL;
  widget = GTK_WIDGET (GSIZE_TO_POINTER (g_ascii_strtoull (place + 1, NULL, 16)));
  return GTK_IS_LABEL (widget) ? g_strdup (gtk_label_get_text (GTK_LABEL (widget))) : dup_name (widget);
}

static gboolean
is_type_name (const char *name)
{
  return g_type_from_name (name) != G_TYPE_INVALID || g_regex_match_simple ("^(Gtk|Adw|Ouv)[A-Z]", name, 0, 0);
}

/* What cannot be reached by Tab needs no name, though the toolkit calls it focusable: what holds others, what shows the choice
 * in a drop-down row, and window buttons. */
static gboolean
needs_name (GtkWidget *widget)
{
  return gtk_widget_get_focusable (widget)
         && gtk_widget_get_ancestor (widget, GTK_TYPE_WINDOW_CONTROLS) == NULL
         && gtk_widget_get_ancestor (widget, ADW_TYPE_VIEW_SWITCHER) == NULL
         && gtk_widget_get_ancestor (widget, GTK_TYPE_POPOVER) == NULL
         && gtk_widget_get_ancestor (widget, GTK_TYPE_LIST_VIEW) == NULL
         && !GTK_IS_SCROLLED_WINDOW (widget)
         && !ADW_IS_PREFERENCES_GROUP (widget)
         && !GTK_IS_LIST_BOX (widget)
         && !GTK_IS_FLOW_BOX (widget);
}

static guint
check_names (GtkWidget  *widget,
             const char *page)
{
  guint n_headings = gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (widget)) == GTK_ACCESSIBLE_ROLE_HEADING ? 1 : 0;
  g_autofree char *name = dup_name (widget);

  if (needs_name (widget) && (name == NULL || *name == '\0'))
    blame (NAME, "%s: a %s in a %s has no name", page, G_OBJECT_TYPE_NAME (widget),
           G_OBJECT_TYPE_NAME (gtk_widget_get_parent (widget)));
  if (name != NULL && is_type_name (name))
    blame (NAME, "%s: a %s is called %s", page, G_OBJECT_TYPE_NAME (widget), name);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (is_shown (child))
      n_headings += check_names (child, page);
  return n_headings;
}

/* ---- Languages --------------------------------------------------------------------------------------------------- */

/* Names are the same in every language, and two words that English has in common with Portuguese. */
static const char *const same[] = {
  "Ouvidor", "English", "Українська", "Português", "Olena Kovalenko", "Campinas", "Avenida Paulista, Bela Vista, CEP 01310-100, São Paulo/SP",
  "CLARO S.A.", "STJ, EAREsp 676.608", "Fatura de outubro.pdf", "Claro", "Anatel", "Anatel Consumidor", "Procon", "SAC", "CPF", "WhatsApp",
  "Reclame Aqui", "Não Me Perturbe", "Claro: 2ª via da fatura",
  "Rua Carlos Gomes, 746, Dois de Julho, CEP 40060-350, Salvador/BA",
  "TJRJ", "Menu", "Menu, F10", "E-mail", "Bronze", NULL
};
/* Addresses, places in Brazilian law, courts, numbers with their name, keys, and the bodies of the states. */
#define SAME "^((mailto:|https?://)?[\\w.@-]+\\.[a-z]+(/.*)?$|E-mail: |CPF: |(Decreto|Lei|Resolução|CDC|STJ|Tribunal de Justiça)\\b|(Ctrl|Alt)\\+|F\\d|Tab$|Enter$|.*\\bProcon-[A-Z]{2}\\b)"

/* The word for it on the bill stands below what can be chosen, and beside it what was searched for. */
static gboolean
is_on_the_bill (const char *text)
{
  GPtrArray *questions = ouv_model_get_questions (ouv_model_get_default ());

  for (guint i = 0; i < questions->len; i++)
    {
      const OuvQuestion *question = questions->pdata[i];

      for (guint j = 0; g_str_equal (question->id, "problem") && j < question->options->len; j++)
        {
          const char *hint = ((const OuvOption *) question->options->pdata[j])->hint;

          if (hint != NULL && g_str_has_prefix (text, hint))
            return TRUE;
        }
    }
  return FALSE;
}

static gboolean
is_state (const char *text)
{
  GPtrArray *states = ouv_model_find_question (ouv_model_get_default (), "state")->options;

  for (guint i = 0; i < states->len; i++)
    if (g_str_equal (((const OuvOption *) states->pdata[i])->label, text))
      return TRUE;
  return FALSE;
}

static gboolean
is_same (const char *text)
{
  return g_strv_contains (same, text) || g_regex_match_simple (SAME, text, 0, 0) || is_state (text) || is_on_the_bill (text);
}

static gboolean
is_portuguese (GtkWidget *label)
{
  PangoAttrList *attributes = gtk_label_get_attributes (GTK_LABEL (label));
  PangoAttrIterator *iter = attributes != NULL ? pango_attr_list_get_iterator (attributes) : NULL;
  PangoAttribute *attribute = iter != NULL ? pango_attr_iterator_get (iter, PANGO_ATTR_LANGUAGE) : NULL;
  gboolean portuguese = attribute != NULL
                        && g_str_equal (pango_language_to_string (((PangoAttrLanguage *) attribute)->value), "pt-br");

  g_clear_pointer (&iter, pango_attr_iterator_destroy);
  return portuguese;
}

static void
collect_text (GHashTable *texts,
              const char *text)
{
  if (text != NULL && g_regex_match_simple ("\\p{L}{2}", text, 0, 0))
    g_hash_table_add (texts, g_strdup (text));
}

/* What WIDGET and all below it show, say, or show when the pointer rests on it. */
static void
collect_texts (GHashTable *texts,
               GtkWidget  *widget)
{
  g_autofree char *name = dup_name (widget);

  if (GTK_IS_LABEL (widget) && is_portuguese (widget))
    return;
  if (GTK_IS_LABEL (widget))
    collect_text (texts, gtk_label_get_text (GTK_LABEL (widget)));
  collect_text (texts, name);
  collect_text (texts, gtk_widget_get_tooltip_text (widget));
  if (GTK_IS_WINDOW (widget))
    collect_text (texts, gtk_window_get_title (GTK_WINDOW (widget)));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (is_shown (child))
      collect_texts (texts, child);
}

static void
remember_english (GtkWindow  *window,
                  const char *page,
                  gpointer    data)
{
  GHashTable *texts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  collect_texts (texts, GTK_WIDGET (window));
  g_hash_table_insert (english, g_strdup (page), texts);
}

static void
check_texts (GtkWindow  *window,
             const char *page)
{
  g_autoptr(GHashTable) texts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GHashTable *others = g_hash_table_lookup (english, page);
  GHashTableIter iter;
  gpointer text;

  if (others == NULL)
    return;
  collect_texts (texts, GTK_WIDGET (window));
  g_hash_table_iter_init (&iter, texts);
  while (g_hash_table_iter_next (&iter, &text, NULL))
    if (g_hash_table_contains (others, text) && !is_same (text))
      blame (LABEL, "%s: “%s” is as in English", page, (const char *) text);
}

/* ---- Focus ------------------------------------------------------------------------------------------------------- */

/* Long texts are told from each other by how they begin. */
#define NAME_LENGTH 60

static const char *
get_role (GtkWidget *widget)
{
  GtkAccessibleRole role = gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (widget));
  g_autoptr(GEnumClass) roles = g_type_class_ref (GTK_TYPE_ACCESSIBLE_ROLE);
  const char *name = g_enum_get_value (roles, (int) role)->value_nick;

  /* Newer GTKs have a role of its own for it. */
  return g_str_equal (name, "toggle-button") ? "button" : name;
}

/* Older GTKs come to each tab, newer ones to the chosen tab alone: they are one place to be. Newer ones also come to text that can
 * be selected, which has nothing to be done. */
static void
describe (GString   *chain,
          GtkWidget *widget)
{
  const char *role = get_role (widget);
  g_autofree char *name = dup_name (widget);
  const char *whole = name != NULL ? name : "";
  g_autofree char *start = g_utf8_substring (whole, 0, MIN (g_utf8_strlen (whole, -1), NAME_LENGTH));

  g_strdelimit (start, "\n", ' ');
  if (GTK_IS_LABEL (widget) && strstr (gtk_label_get_label (GTK_LABEL (widget)), "<a ") == NULL)
    return;
  if (!g_str_equal (role, "tab"))
    g_string_append_printf (chain, "%s “%s”\n", role, start);
  else if (!g_str_has_suffix (chain->str, "tabs\n"))
    g_string_append (chain, "tabs\n");
}

static int
compare_lines (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(char *const *) a, *(char *const *) b);
}

/* The order of what a dialog offers is libadwaita's, and depends on the width. Both (transfer full). */
static char *
sort_lines (char *chain)
{
  g_auto(GStrv) lines = g_strsplit (chain, "\n", -1);

  g_free (chain);
  qsort (lines, g_strv_length (lines) - 1, sizeof *lines, compare_lines);
  return g_strjoinv ("\n", lines);
}

/* From where the focus is when the page opens, once around. (transfer full) */
static char *
walk (GtkWindow  *window,
      const char *page)
{
  g_autoptr(GString) chain = g_string_new (NULL);
  g_autoptr(GHashTable) seen = g_hash_table_new (NULL, NULL);
  GtkWidget *first = NULL;

  if (gtk_window_get_focus (window) != NULL)
    {
      g_string_append (chain, "opens at ");
      describe (chain, gtk_window_get_focus (window));
    }
  for (guint i = 0; i < MAX_STOPS; i++)
    {
      GtkWidget *focus;

      g_signal_emit_by_name (window, "move-focus", GTK_DIR_TAB_FORWARD);
      focus = gtk_window_get_focus (window);
      if (focus == NULL || focus == first)
        return g_string_free (g_steal_pointer (&chain), FALSE);
      if (first == NULL)
        first = focus;
      if (!g_hash_table_add (seen, focus))
        {
          blame (FOCUS, "%s: Tab comes twice to a %s", page, G_OBJECT_TYPE_NAME (focus));
          return g_string_free (g_steal_pointer (&chain), FALSE);
        }
      describe (chain, focus);
    }
  blame (FOCUS, "%s: Tab never comes round", page);
  return g_string_free (g_steal_pointer (&chain), FALSE);
}

static void
tell_difference (const char *page,
                 const char *expected,
                 const char *found)
{
  g_auto(GStrv) before = g_strsplit (expected, "\n", -1);
  g_auto(GStrv) now = g_strsplit (found, "\n", -1);

  for (guint i = 0; before[i] != NULL || now[i] != NULL; i++)
    {
      const char *was = before[i] != NULL ? before[i] : "";
      const char *is = now[i] != NULL ? now[i] : "";

      if (!g_str_equal (was, is))
        {
          blame (FOCUS, "%s, line %u:\n-%s\n+%s", page, i + 1, was, is);
          return;
        }
      if (before[i] == NULL || now[i] == NULL)
        return;
    }
}

/* Of the cases some are enough to have every kind of control. */
static gboolean
is_written (const char *page)
{
  return !g_str_has_prefix (page, "case-") || g_regex_match_simple ("^case-((ombudsman|waiting|court|read)-|.*-unfolded$)", page, 0, 0);
}

static void
check_focus (GtkWindow  *window,
             const char *page)
{
  g_autofree char *file = g_strconcat (page, ".txt", NULL);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "focus", file, NULL);
  g_autofree char *chain = walk (window, page);
  g_autofree char *expected = NULL;
  g_autoptr(GError) error = NULL;

  if (!is_written (page))
    return;
  if (ADW_IS_MESSAGE_DIALOG (window))
    chain = sort_lines (g_steal_pointer (&chain));
  if (g_getenv ("OUV_FOCUS_UPDATE") != NULL)
    {
      g_file_set_contents (path, chain, -1, &error);
      g_assert_no_error (error);
    }
  else if (g_file_get_contents (path, &expected, NULL, &error))
    tell_difference (page, expected, chain);
  else
    blame (FOCUS, "%s", error->message);
}

/* ---- The tour ---------------------------------------------------------------------------------------------------- */

static void
check_page (GtkWindow  *window,
            const char *page,
            gpointer    data)
{
  gtk_window_set_default_size (window, MAX_WIDTH, 640);
  gtk_window_present (window);
  ui_lay_out (window);
  check_width (window, page);
  if (check_names (GTK_WIDGET (window), page) == 0)
    blame (NAME, "%s has no heading", page);
  check_texts (window, page);
  if (usual && language == OUV_LANGUAGE_EN)
    check_focus (window, page);
}

static void
test_problems (gconstpointer data)
{
  GPtrArray *found = problems[GPOINTER_TO_UINT (data)];

  for (guint i = 0; i < found->len; i++)
    {
      g_test_message ("%s", (const char *) found->pdata[i]);
      g_test_fail ();
    }
}

/* Pages slide only where the desktop wants to see things move. */
static void
test_motion (void)
{
  g_autoptr(OuvCaseStore) cases = ui_store_new ();
  OuvWindow *window = ouv_window_new (NULL, cases);
  GtkWidget *wizard, *stack;

  ouv_window_new_case (window);
  gtk_window_present (GTK_WINDOW (window));
  ui_settle ();
  wizard = ui_find (GTK_WIDGET (window), OUV_TYPE_WIZARD);
  stack = ui_find (wizard, GTK_TYPE_STACK);
  ouv_wizard_show_page (OUV_WIZARD (wizard), "product", FALSE);
  g_assert_false (gtk_stack_get_transition_running (GTK_STACK (stack)));
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", TRUE, NULL);
  ouv_wizard_show_page (OUV_WIZARD (wizard), "matter", FALSE);
  g_assert_true (gtk_stack_get_transition_running (GTK_STACK (stack)));
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* In the other languages pages are compared with the English ones, which need not be laid out for that. */
static void
visit_pages (void)
{
  english = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_hash_table_unref);
  widths = g_string_new (NULL);
  for (guint i = 0; i < G_N_ELEMENTS (problems); i++)
    problems[i] = g_ptr_array_new_with_free_func (g_free);
  if (usual && language != OUV_LANGUAGE_EN)
    {
      ouv_locale_set_language (OUV_LANGUAGE_EN);
      ui_tour (remember_english, NULL);
      ui_store_clear ();
    }
  ouv_locale_set_language (language);
  ui_tour (check_page, NULL);
  g_print ("# Least width of each page, in pixels:\n%s", widths->str);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  if (!ui_init (&argc, &argv))
    return 77;
  if (argc < 2 || !ouv_language_from_code (argv[1], &language))
    return 2;
  usual = argc == 2;
  if (!usual && g_str_equal (argv[2], "large"))
    g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 2 * 96 * 1024, NULL);
  else if (!usual)
    gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);

  visit_pages ();
  if (usual)
    g_test_add_func ("/access/motion", test_motion);
  g_test_add_data_func ("/access/widths", GUINT_TO_POINTER (WIDTH), test_problems);
  g_test_add_data_func ("/access/names", GUINT_TO_POINTER (NAME), test_problems);
  if (usual && language != OUV_LANGUAGE_EN)
    g_test_add_data_func ("/access/translated", GUINT_TO_POINTER (LABEL), test_problems);
  if (usual && language == OUV_LANGUAGE_EN)
    g_test_add_data_func ("/access/focus", GUINT_TO_POINTER (FOCUS), test_problems);
  return g_test_run ();
}
