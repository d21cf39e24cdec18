/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* test-contrast LANGUAGE light|dark|contrast: all that is written on pages of every kind stands out from what is behind it, as one
 * measures in their pictures. The screenshots command measures all pages. */
#include "config.h"

#include "ouv-locale.h"
#include "ui-common.h"
#include "ui-shot.h"
#include "ui-tour.h"

static const char *const pages[] = {
  "start-first", "start-many", "start-deleted", "over-preferences", "over-about", "over-link", "over-delete-all",
  "guide-list", "guide-article-sac", "guide-why", "wizard-missing", "form-change", "wizard-ombudsman-09-about",
  "wizard-ombudsman-10-review", "case-ombudsman-next-step", "case-ombudsman-message", "case-ombudsman-checklist",
  "case-ombudsman-dates", "case-waiting-next-step", "case-solved-next-step", NULL
};

static UiStyle style;

typedef struct
{
  const char *page;
  guint       n_texts;
} Reading;

static void
read_cb (const UiInk *ink,
         gpointer     data)
{
  Reading *reading = data;

  reading->n_texts++;
  if (ink->contrast >= ui_shot_get_least (style))
    return;
  g_test_message ("%s: “%s”, #%06x on #%06x, is %.2f", reading->page, ink->text, ink->foreground, ink->background, ink->contrast);
  g_test_fail ();
}

static void
check_page (GtkWindow  *window,
            const char *page,
            gpointer    data)
{
  Reading reading = { page, 0 };

  if (!g_strv_contains (pages, page))
    return;
  ui_shot_lay_out (window, 600);
  ui_shot_read (window, read_cb, &reading);
  g_assert_cmpuint (reading.n_texts, >, 2);
}

static void
test_contrast (void)
{
  if (ui_shot_set_style (style))
    ui_tour (check_page, NULL);
  else
    g_test_skip ("this desktop cannot show high contrast");
}

static void
keep_cb (const UiInk *ink,
         gpointer     data)
{
  *(double *) data = ink->contrast;
}

/* What stands out and what does not is told apart. */
static void
test_measure (void)
{
  static const struct { const char *text; gboolean readable; } samples[] = {
    { "<span alpha='100%' background_alpha='100%' foreground='#000000' background='#ffffff'>black on white</span>", TRUE },
    { "<span alpha='100%' background_alpha='100%' foreground='#737373' background='#ffffff'>grey that does</span>", TRUE },
    { "<span alpha='100%' background_alpha='100%' foreground='#878787' background='#ffffff'>grey that does not</span>", FALSE },
    { "<span alpha='100%' background_alpha='100%' foreground='#ffffff' background='#3584e4'>white on blue</span>", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      GtkWidget *window = gtk_window_new ();
      GtkWidget *label = gtk_label_new (NULL);
      double contrast = 0;

      gtk_label_set_markup (GTK_LABEL (label), samples[i].text);
      gtk_window_set_child (GTK_WINDOW (window), label);
      ui_shot_lay_out (GTK_WINDOW (window), 360);
      ui_shot_read (GTK_WINDOW (window), keep_cb, &contrast);
      g_test_message ("%s: %.2f", samples[i].text, contrast);
      g_assert_cmpint (contrast >= ui_shot_get_least (UI_STYLE_LIGHT), ==, samples[i].readable);
      gtk_window_destroy (GTK_WINDOW (window));
    }
}

int
main (int   argc,
      char *argv[])
{
  OuvLanguage language;

  g_test_init (&argc, &argv, NULL);
  if (!ui_init (&argc, &argv))
    return 77;
  if (argc < 3 || !ouv_language_from_code (argv[1], &language))
    return 2;
  ouv_locale_set_language (language);
  while (style < UI_N_STYLES && !g_str_equal (ui_styles[style], argv[2]))
    style++;
  g_test_add_func ("/contrast/measure", test_measure);
  g_test_add_func ("/contrast/pages", test_contrast);
  return g_test_run ();
}
