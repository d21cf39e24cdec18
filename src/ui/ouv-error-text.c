/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ouv-error-text.h"

#include <glib/gi18n.h>
#include <string.h>

#include "ouv-case-papers.h"
#include "ouv-clock.h"
#include "ouv-content-store.h"
#include "ouv-format.h"
#include "ouv-locale.h"
#include "ouv-net-error.h"

static char *
describe_day (const OuvQuestion *question,
              const GError      *error)
{
  if (!g_error_matches (error, OUV_CORE_ERROR, OUV_CORE_ERROR_RANGE))
    return g_strdup (_("Type the date as day, month and year, for example 05/10/2026."));
  if (question->max_today)
    return g_strdup (_("This date has to be today or earlier. Check the day, the month and the year."));
  return g_strdup (_("There is no such date, or it is too long ago. Check the day, the month and the year."));
}

char *
ouv_error_text_answer (const OuvQuestion *question,
                       const char        *typed,
                       const GError      *error)
{
  switch (question->type)
    {
    case OUV_QUESTION_DATE:
      return describe_day (question, error);
    case OUV_QUESTION_MONEY:
      return g_strdup (_("Type the sum in reais, for example 89,90 or 1.234,56."));
    case OUV_QUESTION_TEXT:
      if (question->max_length > 0 && g_utf8_strlen (typed, -1) > (glong) question->max_length)
        {
          guint over = (guint) g_utf8_strlen (typed, -1) - question->max_length;
          g_autofree char *count = ouv_format_count (ouv_locale_get_language (), over);

          /* TRANSLATORS: %s is a number as it is written in your language */
          return g_strdup_printf (ngettext ("The text is %s character too long. Please shorten it.",
                                            "The text is %s characters too long. Please shorten it.", over), count);
        }
      return g_strdup (_("This text cannot be used. Remove characters that are not letters or numbers."));
    case OUV_QUESTION_CHOICE:
    case OUV_QUESTION_MANY:
    default:
      return g_strdup (_("This answer cannot be used. Choose another one."));
    }
}

char *
ouv_error_text_missing (const OuvQuestion *question)
{
  switch (question->type)
    {
    case OUV_QUESTION_CHOICE:
      return g_strdup (question->dont_know ? _("Choose an answer, or “I don’t know”.")
                                           : _("Choose the answer that comes closest."));
    case OUV_QUESTION_MANY:
      return g_strdup (_("Choose at least one answer."));
    case OUV_QUESTION_DATE:
      return g_strdup (question->dont_know ? _("Type the date, or tick “I don’t know”.") : _("Type the date."));
    case OUV_QUESTION_MONEY:
      return g_strdup (question->dont_know ? _("Type the sum, or tick “I don’t know”.") : _("Type the sum."));
    case OUV_QUESTION_TEXT:
    default:
      return g_strdup (_("Please fill this in."));
    }
}

char *
ouv_error_text_contact_day (gboolean future)
{
  return g_strdup (future ? _("This day is in the future. Type the day of the contact, today or earlier.")
                          : _("Type the date as day, month and year, for example 05/10/2026."));
}

char *
ouv_error_text_save (const GError *error)
{
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE))
    return g_strdup (_("The disk is full: your last changes are not saved yet. Delete what you do not need; Ouvidor tries again by itself."));
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_READ_ONLY)
      || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED))
    return g_strdup (_("Ouvidor may not write into its folder: your last changes are not saved yet. It tries again by itself."));
  return g_strdup (_("Your last changes are not saved yet. Ouvidor tries again by itself."));
}

char *
ouv_error_text_remove (const GError *error)
{
  return g_strdup (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_BUSY)
                     ? _("The case is not deleted: it is open in another Ouvidor. Close it there first.")
                     : _("The case is not deleted: Ouvidor may not change its folder, or the disk does not work."));
}

static char *
describe_service (int         code,
                  const char *host)
{
  switch (code)
    {
    case OUV_NET_ERROR_OFFLINE:
      /* TRANSLATORS: %s is the address of a service, such as viacep.com.br; so in the sentences after this one */
      return g_strdup_printf (_("There is no connection to %s. Check your internet, then try again."), host);
    case OUV_NET_ERROR_UNREACHABLE:
      return g_strdup_printf (_("The connection to %s does not work now. Try again in a few minutes."), host);
    case OUV_NET_ERROR_TIMEOUT:
      return g_strdup_printf (_("%s did not answer in time. Try again in a few minutes."), host);
    case OUV_NET_ERROR_CERTIFICATE:
      return g_strdup_printf (_("The connection to %s is not safe, so it was not used. Check the date and time of this computer, or use another network."), host);
    case OUV_NET_ERROR_REDIRECT:
      return g_strdup_printf (_("Instead of %s, another page answered, such as the sign-in page of a public Wi-Fi. Sign in to it in the browser, then try again."), host);
    case OUV_NET_ERROR_DENIED:
      return g_strdup_printf (_("%s does not answer this computer. Try again tomorrow or from another network."), host);
    case OUV_NET_ERROR_BUSY:
      return g_strdup_printf (_("%s has too many questions now. Try again in a few minutes."), host);
    case OUV_NET_ERROR_SERVICE:
      return g_strdup_printf (_("%s is out of order now. Try again later."), host);
    case OUV_NET_ERROR_NOT_FOUND:
      return g_strdup_printf (_("%s knows no such number. Check it."), host);
    case OUV_NET_ERROR_CUT:
      return g_strdup_printf (_("The answer of %s was cut off. Try again."), host);
    case OUV_NET_ERROR_TOO_LARGE:
    case OUV_NET_ERROR_ANSWER:
    default:
      return g_strdup_printf (_("The answer of %s cannot be used. Nothing was changed. Try again later."), host);
    }
}

char *
ouv_error_text_network (const GError *error,
                        const char   *host)
{
  if (g_error_matches (error, OUV_NET_ERROR, OUV_NET_ERROR_MISSING))
    return g_strdup (_("Ouvidor cannot use the network: libsoup 3 is not installed on this computer. Please install it."));
  return describe_service (error->domain == OUV_NET_ERROR ? error->code : OUV_NET_ERROR_UNREACHABLE, host);
}

char *
ouv_error_text_content (const GError *error)
{
  if (error->domain != OUV_CONTENT_ERROR)
    return g_strdup (_("The newer advice could not be kept: the disk is full, or Ouvidor may not write into its folder. "
                       "It goes on with what it has."));
  switch ((OuvContentError) error->code)
    {
    case OUV_CONTENT_ERROR_SERIAL:
      return g_strdup (_("There is no newer advice. Nothing needs to be changed."));
    case OUV_CONTENT_ERROR_PROGRAM:
      return g_strdup (_("The newer advice needs a newer Ouvidor. Please update Ouvidor; until then it goes on with what it has."));
    case OUV_CONTENT_ERROR_FUTURE:
      return g_strdup (_("The newer advice is of a day to come. Check the date of this computer, then try again."));
    case OUV_CONTENT_ERROR_EXPIRED:
      return g_strdup (_("What is published there is out of date. Ouvidor goes on with what it has; try again another day."));
    case OUV_CONTENT_ERROR_SIGNATURE:
      return g_strdup (_("What came is not signed by those who make Ouvidor, so it is not used. Ouvidor goes on with what it has."));
    case OUV_CONTENT_ERROR_FORMAT:
    case OUV_CONTENT_ERROR_MODEL:
    default:
      return g_strdup (_("The newer advice has a mistake, so it is not used. Ouvidor goes on with what it has; try again another day."));
    }
}

char *
ouv_error_text_export (const GError *error)
{
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE))
    return g_strdup (_("The disk is full. Choose another disk, or delete what you do not need; then save again."));
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_READ_ONLY)
      || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED))
    return g_strdup (_("Ouvidor may not write there. Choose another folder."));
  return g_strdup (_("It could not be written there. Choose another folder, or try again."));
}

char *
ouv_error_text_print (const GError *error)
{
  return g_strdup (error->domain == G_IO_ERROR
                     ? _("The computer has too little memory for it. Close other programs, then try again.")
                     : _("The printer could not be used. Check it, or save the paper as a PDF and print that later."));
}

char *
ouv_error_text_attach (const GError *error)
{
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_MESSAGE_TOO_LARGE))
    return g_strdup_printf (_("The file is larger than %u MB. Make it smaller: take the photo with a lower resolution, or save the PDF again for sending."),
                            OUV_CASE_PAPER_MAX / (1024 * 1024));
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA))
    return g_strdup (_("There is nothing in the file. Choose another one."));
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE))
    return g_strdup (_("The disk is full. Delete what you do not need, then attach the file again."));
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND) || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY))
    return g_strdup (_("The file is not there any more. Choose it again."));
  return g_strdup (_("The file could not be copied: Ouvidor may not read it, or may not write into its own folder."));
}

char *
ouv_error_text_import (const GError *error)
{
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_BUSY))
    return g_strdup (_("A case of this file is open in another Ouvidor. Close it there, then import the file again."));
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE))
    return g_strdup (_("The disk is full. Delete what you do not need, then import the file again."));
  return g_strdup (_("Ouvidor may not write into its folder, or the disk does not work. Nothing was taken from the file."));
}

char *
ouv_error_text_format (OuvTextFormat  format,
                       const char    *typed)
{
  const char *at;

  if (*typed == '\0')
    return NULL;

  switch (format)
    {
    case OUV_FORMAT_CPF:
      if (!ouv_cpf_is_valid (typed))
        return g_strdup (_("These digits are not a CPF: one of them may be wrong. To keep them, press Next again."));
      return NULL;
    case OUV_FORMAT_EMAIL:
      at = strchr (typed, '@');
      if (at == NULL || at == typed)
        return g_strdup (_("An e-mail address has a name, then @, then for example gmail.com."));
      if (strchr (at, '.') == NULL)
        return g_strdup (_("After @ an address is missing, such as gmail.com."));
      return NULL;
    case OUV_FORMAT_PHONE:
      {
        guint digits = 0;

        for (const char *p = typed; *p != '\0'; p++)
          digits += g_ascii_isdigit (*p);
        if (digits < 8)
          return g_strdup (_("This number is short. With the area code it has 10 or 11 digits. To keep it, press Next again."));
        return NULL;
      }
    case OUV_FORMAT_PLAIN:
    case OUV_FORMAT_MULTILINE:
    default:
      return NULL;
    }
}
