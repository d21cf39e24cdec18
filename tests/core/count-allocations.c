/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "count-allocations.h"

#include <stdlib.h>

static guint allocations;

#ifdef __has_feature
#define SANITIZED (__has_feature (address_sanitizer))
#elif defined(__SANITIZE_ADDRESS__)
#define SANITIZED 1
#else
#define SANITIZED 0
#endif

#if defined(__GLIBC__) && !SANITIZED
#define POSSIBLE TRUE

void *__libc_malloc   (size_t size);
void *__libc_calloc   (size_t n, size_t size);
void *__libc_realloc  (void *memory, size_t size);
void *__libc_memalign (size_t alignment, size_t size);

void *
malloc (size_t size)
{
  allocations++;
  return __libc_malloc (size);
}

void *
calloc (size_t n,
        size_t size)
{
  allocations++;
  return __libc_calloc (n, size);
}

void *
realloc (void   *memory,
         size_t  size)
{
  allocations++;
  return __libc_realloc (memory, size);
}

int
posix_memalign (void   **memory,
                size_t   alignment,
                size_t   size)
{
  allocations++;
  *memory = __libc_memalign (alignment, size);
  return *memory == NULL ? 12 /* ENOMEM */ : 0;
}
#else
#define POSSIBLE FALSE
#endif

gboolean
count_allocations_possible (void)
{
  return POSSIBLE;
}

guint
count_allocations (void)
{
  return allocations;
}
